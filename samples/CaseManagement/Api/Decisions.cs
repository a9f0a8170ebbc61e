using System.Buffers;
using System.Text.Json.Nodes;
using CaseManagement.Access;
using CaseManagement.Data;
using CaseManagement.Decisions;
using ComplianceEngine;
using ComplianceEngine.Dossiers;
using ComplianceEngine.Hosting;
using ComplianceEngine.Records;
using ComplianceEngine.Reports;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Api;

/// <summary>Answers other systems, in the JSON of <c>compliance decide</c>. What was asked is not kept; the answer is, with its proof.</summary>
internal static class Decisions
{
    private const int LargestRequest = 1 << 20;

    private static readonly JsonDecisionWriter Writer = new(JsonLayout.OneLine);

    /// <summary>Adds both addresses.</summary>
    public static void MapDecisions(this RouteGroupBuilder group)
    {
        group.MapPost("", AskAsync).WithName("Ask").WithSummary("Asks before an act: the act and what is known, as `compliance decide` takes it")
            .WithDescription("An answer is 201 whatever it says, and authorises nothing. A document with anything that cannot be read is refused whole, each fault with its line and column.")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestRequest))
            .Accepts<Question>("application/json").Produces<JsonObject>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized);
        group.MapGet("/{id:guid}", FindAsync).WithName("Answer").WithSummary("An answer given before, of the own facility")
            .Produces<JsonObject>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> AskAsync(HttpRequest http, IComplianceEngine engine, CaseStore store, CurrentStaff staff, TimeProvider clock, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        await http.Body.CopyToAsync(body, cancellation);
        var faults = new DiagnosticBag();
        var request = DecisionRequest.Read("request", body.GetBuffer().AsSpan(0, (int)body.Length), faults);
        if (request is not { IsWhole: true }) return Refused(faults);
        if (!engine.Current.Engine.Judges(request.Act.Record))
            return Results.Problem($"No rule in use is about a {request.Act.Record.Name} record.", title: "nothing to decide", statusCode: StatusCodes.Status400BadRequest);

        var decision = engine.Decide(request.Act, request.Dossier, Telling.Whole, cancellation);
        var kept = new DecisionRecord
        {
            FacilityId = staff.FacilityId,
            AskedBy = staff.UserId,
            AskedAt = clock.GetUtcNow(),
            Answer = decision.Answer.Kind(),
            Detail = AnswerJson.Write(decision.Told()),
            Done = false,
        };
        store.Decisions.Add(kept);
        await store.SaveChangesAsync(cancellation);
        http.HttpContext.Response.Headers.Location = $"/decisions/{kept.Id}";
        return new Told(decision with { Rules = [.. decision.Rules.Where(rule => rule.Answer != DecisionAnswer.NoBarFound)] });
    }

    private static async Task<IResult> FindAsync(Guid id, CaseStore store, CancellationToken cancellation)
    {
        var kept = await store.Decisions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation);
        return kept is null ? Results.Problem(title: "not found", statusCode: StatusCodes.Status404NotFound) : Results.Text(kept.Detail, "application/json");
    }

    private static IResult Refused(DiagnosticBag faults) => Results.Problem(
        "The document cannot be read as a question.", title: "not a question", statusCode: StatusCodes.Status400BadRequest,
        extensions: new Dictionary<string, object?>
        {
            ["faults"] = faults.ToSortedList().Select(fault => new { fault.Descriptor.Code, fault.Text, fault.Location?.Line, fault.Location?.Column, fault.Hint }),
        });

    /// <summary>A decision as the command line writes it: of what bars something, with proof.</summary>
    private sealed class Told(Decision decision) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status201Created;
            httpContext.Response.ContentType = "application/json";
            var bytes = new ArrayBufferWriter<byte>();
            Writer.Write(decision, bytes);
            await httpContext.Response.Body.WriteAsync(bytes.WrittenMemory, httpContext.RequestAborted);
        }
    }

    /// <summary>What is asked, in the names and the spelling of exports.</summary>
    /// <param name="Act">The record of the act, with its kind as <c>record</c>.</param>
    /// <param name="Dossier">What is known: a list of records under each kind's name.</param>
    /// <param name="As_of">When it was looked up.</param>
    /// <param name="Complete">The kinds of which every record is here.</param>
    /// <param name="Timezone">Where wall-clock times are told; New York if left out.</param>
    internal sealed record Question(JsonObject Act, Dictionary<string, IReadOnlyList<JsonObject>> Dossier, string? As_of, IReadOnlyList<string>? Complete, string? Timezone);
}
