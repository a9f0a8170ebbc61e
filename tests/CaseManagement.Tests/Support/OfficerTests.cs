namespace CaseManagement.Tests.Support;

/// <summary>Tests each of which finds a new application, with an officer of the north facility signed in.</summary>
public abstract class OfficerTests
{
    private protected CaseApp App { get; private set; } = null!;

    private protected Browser Officer { get; private set; } = null!;

    [SetUp]
    public async Task StartAsync()
    {
        App = new CaseApp();
        Officer = await App.SignInAsync("officer.north");
    }

    [TearDown]
    public void Stop() => App.Dispose();
}
