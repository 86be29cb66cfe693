using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace FitCrm.Tests.Browser;

/// <summary>One real browser for all browser tests; each screen is a person of their own.</summary>
public sealed class Chrome : IAsyncLifetime
{
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public static (int Width, int Height) Desktop => (1440, 900);

    public static (int Width, int Height) Phone => (390, 844);

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("FITCRM_TEST_BROWSER") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
        });
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    /// <summary>A screen of a club, light or dark, with its own cookies; with a thumb instead of a mouse where asked for.</summary>
    public async Task<Screen> Open(Uri address, (int Width, int Height)? size = null, bool dark = false, bool touch = false)
    {
        var (width, height) = size ?? Desktop;
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
            HasTouch = touch,
        });
        return new Screen(context, await context.NewPageAsync());
    }
}

/// <summary>A screen with what its console complained of.</summary>
public sealed class Screen : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    public Screen(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.SetDefaultTimeout(30_000);
        page.Console += (_, said) => { if (said.Type is "error" or "warning") _complaints.Add(said.Text); };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Response += (_, answer) => { if (answer.Url.StartsWith("http", StringComparison.Ordinal) && !IsStrict(answer)) _complaints.Add($"no strict policy: {answer.Url}"); };
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console so far, without the answers that a test asked for by a wrong form or address.</summary>
    public IEnumerable<string> Complaints => _complaints.Where(c => !c.Contains("status of 422", StringComparison.Ordinal) && !c.Contains("status of 40", StringComparison.Ordinal));

    // Of every answer that the browser gets: pages, fragments, script, pictures.
    private static bool IsStrict(IResponse answer) => answer.Headers.GetValueOrDefault("content-security-policy") is { } policy
        && policy.Contains("default-src 'self'", StringComparison.Ordinal) && !policy.Contains("unsafe-", StringComparison.Ordinal);

    public async Task SignIn(string email, string password = Club.Password, string start = "/")
    {
        await Page.GotoAsync(start);
        await Page.GetByLabel("E-mail").FillAsync(email);
        await Page.GetByLabel("Password").FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    /// <summary>What axe finds serious or worse on the page as it is now.</summary>
    public async Task<IReadOnlyList<string>> Barriers()
    {
        var found = await Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        return [.. found.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {v.Help} → {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")];
    }

    /// <summary>By how many pixels the page is wider than the screen.</summary>
    public Task<int> Overhang() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}

/// <summary>One demo club for all who only look, or leave it as they found it.</summary>
public sealed class LookedAt : IAsyncLifetime
{
    private readonly Lazy<Task<AliveClub>> _club = new(() => AliveClub.Open(150, 14));

    internal Task<AliveClub> Club => _club.Value;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_club.IsValueCreated) await (await _club.Value).DisposeAsync();
    }
}

[CollectionDefinition(nameof(Chrome))]
public sealed class ChromeCollection : ICollectionFixture<Chrome>, ICollectionFixture<LookedAt>;
