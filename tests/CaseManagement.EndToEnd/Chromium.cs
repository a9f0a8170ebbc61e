using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using OpenQA.Selenium.Support.UI;

namespace CaseManagement.EndToEnd;

/// <summary>A headless browser and what a person does with it.</summary>
internal sealed class Chromium : IDisposable
{
    private readonly RunningApp app;

    public Chromium(RunningApp app)
    {
        this.app = app;
        var service = ChromeDriverService.CreateDefaultService(Environment.GetEnvironmentVariable("CHROMEDRIVER") ?? "/usr/bin/chromedriver");
        var options = new ChromeOptions { BinaryLocation = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium" };
        options.AddArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1100,1000", "--disable-background-networking", "--no-first-run");
        Driver = new ChromeDriver(service, options);
    }

    public ChromeDriver Driver { get; }

    /// <summary>The words of the page below its header.</summary>
    public string Text => Driver.FindElement(By.TagName("main")).Text;

    public string Heading => Driver.FindElement(By.TagName("h1")).Text;

    public string Address => Driver.Url;

    public void Open(string address) => Driver.Navigate().GoToUrl(new Uri(app.Address, address));

    public void SignIn(string userName)
    {
        Driver.Manage().Cookies.DeleteAllCookies();
        Open("/sign-in");
        Type("User name", userName);
        Type("Password", RunningApp.Password);
        Press("Sign in");
    }

    public void Follow(string words) => Leave(By.PartialLinkText(words));

    public void Press(string words) => Leave(By.XPath($"//button[normalize-space()='{words}']"));

    /// <summary>Clicks on what leads to another page, and waits for that page.</summary>
    public void Leave(By way)
    {
        // A mark on the page left, which the next one does not have.
        Driver.ExecuteScript("window.isLeft = true");
        Driver.FindElement(way).Click();
        var wait = new WebDriverWait(Driver, TimeSpan.FromSeconds(30));
        wait.IgnoreExceptionTypes(typeof(WebDriverException));
        wait.Until(_ => Driver.ExecuteScript("return window.isLeft === undefined && document.readyState === 'complete'") is true);
    }

    /// <summary>Types into the control with a label, as a person finds it.</summary>
    public void Type(string label, string text)
    {
        var control = Control(label);
        control.Clear();
        control.SendKeys(text);
    }

    /// <summary>Sets a date or time, which browsers show in parts.</summary>
    public void Set(string label, string value) => Driver.ExecuteScript("arguments[0].value = arguments[1]", Control(label), value);

    public void Choose(string label, string words) => new SelectElement(Control(label)).SelectByText(words);

    public void Tick(string words) => Driver.FindElement(By.XPath($"//label[input and contains(normalize-space(), '{words}')]")).Click();

    /// <summary>Opens whatever is folded.</summary>
    public void Unfold()
    {
        while (Driver.FindElements(By.CssSelector("details:not([open]) > summary")) is { Count: > 0 } folded)
            foreach (var summary in folded.Where(summary => summary.Displayed)) summary.Click();
    }

    /// <summary>Keeps a picture of the whole page if <c>CASEWORK_PICTURES</c> names a folder.</summary>
    public void Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("CASEWORK_PICTURES") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        var shot = (Dictionary<string, object>)Driver.ExecuteCdpCommand("Page.captureScreenshot", new() { ["captureBeyondViewport"] = true })!;
        File.WriteAllBytes(Path.Combine(folder, $"{name}.png"), Convert.FromBase64String((string)shot["data"]));
    }

    public void Dispose() => Driver.Dispose();

    private IWebElement Control(string label) =>
        Driver.FindElement(By.Id(Driver.FindElement(By.XPath($"//label[normalize-space()='{label}']")).GetAttribute("for")!));
}
