using Microsoft.Playwright;

namespace FitCrm.Tests.Browser;

/// <summary>The line between browser and server: how much comes over it, and a slow one.</summary>
internal sealed class Wire
{
    private readonly ICDPSession _cdp;
    private double _bytes;

    private Wire(ICDPSession cdp)
    {
        _cdp = cdp;
        _cdp.Event("Network.loadingFinished").OnEvent += (_, e) => _bytes += e!.Value.GetProperty("encodedDataLength").GetDouble();
    }

    public static async Task<Wire> Of(IPage page)
    {
        var wire = new Wire(await page.Context.NewCDPSessionAsync(page));
        await wire._cdp.SendAsync("Network.enable");
        return wire;
    }

    /// <summary>The browser keeps nothing of what it was sent before.</summary>
    public Task Forget() => _cdp.SendAsync("Network.clearBrowserCache");

    /// <summary>A line of so many bits a second, each answer after so many milliseconds.</summary>
    public Task Slow(int bits, int latency) => _cdp.SendAsync("Network.emulateNetworkConditions", new()
    {
        ["offline"] = false, ["latency"] = latency, ["downloadThroughput"] = bits / 8, ["uploadThroughput"] = bits / 8,
    });

    /// <summary>How many kilobytes of 1024 bytes a page is on the wire, heads of the answers included, with all it loads by itself.</summary>
    public async Task<double> Weigh(IPage page, string path)
    {
        _bytes = 0;
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return Math.Round(_bytes / 1024, 1);
    }
}
