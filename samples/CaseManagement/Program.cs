using CaseManagement.Access;
using CaseManagement.Api;
using CaseManagement.Data;
using CaseManagement.Decisions;

var builder = WebApplication.CreateBuilder(args);
builder.AddCaseStore();
builder.AddStaff();
builder.AddDecisions();
builder.AddApi();
builder.Services.AddRazorPages();
builder.Services.AddScoped<FirstRun>();
builder.Services.AddSingleton(TimeProvider.System);

var app = builder.Build();
await app.PrepareStoreAsync();
app.UseProblems();
if (!app.Environment.IsDevelopment()) app.UseHsts().UseHttpsRedirection();
app.UseMiddleware<GuardedPages>();
app.UseStaticFiles();
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapRazorPages().RequireAuthorization();
app.MapApi();
await app.RunAsync();
