using System.Diagnostics;

namespace FitCrm.Benchmarks.Server;

/// <summary>The program as it is shipped: published for Linux, ReadyToRun.</summary>
internal static class Published
{
    /// <summary>Publishes into a folder; the path of the program.</summary>
    public static async Task<string> Make(string folder, CancellationToken ct)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "FitCrm.sln"))) root = root.Parent;
        var project = Path.Combine(root?.FullName ?? throw new InvalidOperationException("Run it from a checkout."), "src", "FitCrm");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["publish", project, "-c", "Release", "-r", "linux-x64", "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", folder, "-v", "q"])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0 ? Path.Combine(folder, "FitCrm") : throw new InvalidOperationException(said);
    }
}
