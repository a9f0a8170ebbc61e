using System.Net;
using CaseManagement.Cases;
using CaseManagement.Data;
using CaseManagement.Tests.Support;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Tests;

public sealed class SecurityTests
{
    [Test]
    public async Task Cookies_are_kept_from_scripts_other_sites_and_plain_connections()
    {
        using var app = new CaseApp();
        var browser = app.NewBrowser();
        await browser.OpenAsync("/sign-in");
        Assert.That(browser.Cookies, Has.Count.EqualTo(1).And.All.Contains("httponly").And.All.Contains("secure").And.All.Contains("samesite=strict"));
        await browser.SubmitAsync("main form", ("UserName", "officer.north"), ("Password", CaseApp.Password));
        Assert.That(browser.Cookies.Where(cookie => cookie.StartsWith("casework=", StringComparison.Ordinal)),
            Has.Exactly(1).Items.And.All.Contains("httponly").And.All.Contains("secure").And.All.Contains("samesite=strict"));
    }

    [Test]
    public async Task Pages_are_neither_cached_nor_framed_and_run_no_script()
    {
        using var app = new CaseApp();
        using var client = app.CreateClient();
        using var response = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));
        Assert.Multiple(() =>
        {
            Assert.That(response.Headers.CacheControl!.NoStore, Is.True);
            Assert.That(response.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'none'").And.Contain("frame-ancestors 'none'"));
            Assert.That(response.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
            Assert.That(response.Headers.GetValues("Referrer-Policy").Single(), Is.EqualTo("no-referrer"));
        });
    }

    [Test]
    public async Task A_wrong_password_and_an_unknown_name_are_told_alike_and_five_lock_the_account()
    {
        using var app = new CaseApp();
        var browser = app.NewBrowser();
        await browser.OpenAsync("/sign-in");
        await browser.SubmitAsync("main form", ("UserName", "nobody"), ("Password", "x"));
        var unknown = browser.Text;
        for (var i = 0; i < 5; i++) await browser.SubmitAsync("main form", ("UserName", "officer.north"), ("Password", "x"));
        Assert.That(browser.Text, Is.EqualTo(unknown));
        await browser.SubmitAsync("main form", ("UserName", "officer.north"), ("Password", CaseApp.Password));
        Assert.That(browser.Address, Is.EqualTo("/sign-in"), "the account is locked");
        Assert.That(browser.Text, Is.EqualTo(unknown));
    }

    [Test]
    public async Task After_signing_in_no_other_site_is_opened()
    {
        using var app = new CaseApp();
        var browser = app.NewBrowser();
        await browser.OpenAsync("/sign-in?ReturnUrl=https://elsewhere.example/");
        await browser.SubmitAsync("main form", ("UserName", "officer.north"), ("Password", CaseApp.Password));
        Assert.That(browser.Address, Is.EqualTo("/"));
    }

    [Test]
    public async Task After_signing_out_the_pages_are_closed()
    {
        using var app = new CaseApp();
        var officer = await app.SignInAsync("officer.north");
        await officer.SubmitAsync("header form");
        await officer.OpenAsync("/");
        Assert.That(officer.Address, Does.StartWith("/sign-in"));
    }

    [Test]
    public async Task In_production_there_is_no_account_unless_a_password_is_configured()
    {
        using var app = new CaseApp { SeedPassword = "" };
        using var client = app.CreateClient();
        Assert.That((await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using var scope = app.Services.CreateScope();
        var store = scope.ServiceProvider.GetRequiredService<CaseStore>();
        Assert.That(await store.Users.CountAsync(), Is.Zero);
        Assert.That(await store.People.IgnoreQueryFilters().CountAsync(), Is.Zero);
    }

    [Test]
    public async Task In_development_a_password_is_made_up_and_printed_once()
    {
        using var output = new StringWriter();
        var console = Console.Out;
        Console.SetOut(output);
        try
        {
            using var app = new CaseApp { SeedPassword = "", Environment = "Development" };
            using var client = app.CreateClient();
            await client.GetAsync(new Uri("/sign-in", UriKind.Relative));
            var printed = output.ToString();
            Assert.That(printed, Does.Match("with the password Aa1-[0-9a-f]{24}"));
            Assert.That(app.Log.Lines.Where(line => line.Contains("Aa1-", StringComparison.Ordinal)), Is.Empty);
            using var again = app.WithWebHostBuilder(_ => { });
            using var second = again.CreateClient();
            await second.GetAsync(new Uri("/sign-in", UriKind.Relative));
            Assert.That(output.ToString(), Is.EqualTo(printed));
        }
        finally
        {
            Console.SetOut(console);
        }
    }

    [Test]
    public void A_form_can_fill_only_what_is_a_field_of_the_vocabulary() => Assert.Multiple(() =>
    {
        var kept = typeof(Person).Assembly.GetTypes().Where(type => (type.IsSubclassOf(typeof(PersonRecord)) || type == typeof(Message)) && !type.IsAbstract).ToList();
        Assert.That(kept, Has.Count.EqualTo(6));
        foreach (var property in kept.SelectMany(type => type.GetProperties()))
            Assert.That(property.IsDefined(typeof(FieldAttribute), true) || property.IsDefined(typeof(BindNeverAttribute), true), $"{property.DeclaringType!.Name}.{property.Name}");
    });
}
