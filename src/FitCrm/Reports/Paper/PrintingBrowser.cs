using System.Diagnostics;
using System.Text;
using FitCrm.Kernel;

namespace FitCrm.Reports.Paper;

/// <summary>The Chromium, Chrome or Edge of this machine, asked to print one page from a file. It is kept from every network.</summary>
/// <param name="named">Its program, where somebody named it; else the first one found.</param>
internal sealed class PrintingBrowser(string? named)
{
    /// <summary>Names the browser's program.</summary>
    public const string Variable = "FITCRM_BROWSER";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly SemaphoreSlim OneAtATime = new(1);

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge"];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    /// <summary>The browser's program; null without any.</summary>
    public string? Find()
    {
        if (!string.IsNullOrEmpty(named)) return File.Exists(named) ? named : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var end = OperatingSystem.IsWindows() ? ".exe" : "";
        return folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name + end)))
            .Concat(Places).Concat(WindowsPlaces()).FirstOrDefault(File.Exists);
    }

    /// <summary>Prints a page as PDF. Refuses without a browser, and with the browser's own words when it fails.</summary>
    public async Task<Refusal?> Print(string page, Stream to, CancellationToken ct)
    {
        if (Find() is not { } browser) return new NoBrowser();
        var folder = Directory.CreateTempSubdirectory("fitcrm-print-");
        await OneAtATime.WaitAsync(ct);
        try
        {
            var (html, pdf) = (Path.Combine(folder.FullName, "page.html"), Path.Combine(folder.FullName, "page.pdf"));
            await File.WriteAllTextAsync(html, page, new UTF8Encoding(true), ct);
            var words = await Run(browser, Arguments(folder.FullName, html, pdf), ct);
            if (!File.Exists(pdf)) return new NotPrinted(words);
            await using var printed = File.OpenRead(pdf);
            await printed.CopyToAsync(to, ct);
            return null;
        }
        finally
        {
            OneAtATime.Release();
            Remove(folder);
        }
    }

    private static List<string> Arguments(string folder, string html, string pdf)
    {
        List<string> arguments =
        [
            "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions", "--disable-sync", "--disable-background-networking",
            "--disable-component-update", "--host-resolver-rules=MAP * ~NOTFOUND", $"--user-data-dir={Path.Combine(folder, "profile")}",
            "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(html).AbsoluteUri,
        ];
        // Chromium refuses to start as root inside its own sandbox; it opens nothing but our page.
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess) arguments.Insert(0, "--no-sandbox");
        return arguments;
    }

    private static async Task<string> Run(string browser, List<string> arguments, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        using var process = Process.Start(new ProcessStartInfo(browser, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        try
        {
            var words = process.StandardError.ReadToEndAsync(patience.Token);
            await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (await words).Trim().ReplaceLineEndings(" ") is { Length: > 300 } longer ? longer[^300..] : await words;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            ct.ThrowIfCancellationRequested();
            return $"no answer within {Patience.TotalSeconds} s";
        }
    }

    private static IEnumerable<string> WindowsPlaces() => OperatingSystem.IsWindows()
        ? new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData }
            .Select(Environment.GetFolderPath)
            .SelectMany(f => new[] { Path.Combine(f, "Google", "Chrome", "Application", "chrome.exe"), Path.Combine(f, "Microsoft", "Edge", "Application", "msedge.exe") })
        : [];

    private static void Remove(DirectoryInfo folder)
    {
        try { folder.Delete(recursive: true); }
        catch (IOException) { /* the browser's last process still holds a file; the system empties its temporary folder */ }
        catch (UnauthorizedAccessException) { /* the same */ }
    }
}
