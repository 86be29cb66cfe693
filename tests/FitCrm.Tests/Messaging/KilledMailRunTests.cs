using FitCrm.Messaging;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Messaging;

public sealed class KilledMailRunTests
{
    private const int Letters = 150;
    private const int Kills = 3;

    [Fact]
    public async Task A_mail_run_killed_again_and_again_loses_no_letter_and_doubles_none_under_another_id()
    {
        await using var office = await PostOffice.Open("sqlite");
        var environment = new Dictionary<string, string> { ["SSL_CERT_FILE"] = PostOffice.Authority.Save(office.Club.DataFolder) };
        for (var i = 0; i < Letters; i++)
            await office.Queue(l => l with { Purpose = Purpose.Service, GoodUntil = DateTimeOffset.MaxValue.AddYears(-1000) }, agreed: false);

        for (var kill = 1; kill <= Kills; kill++)
        {
            await using var child = await ChildProgram.Serve(office.Club.DataFolder, ["--empty"], environment: environment);
            await Until(() => office.Server.Mails.Count >= kill * 30, child);
            await child.Kill();
        }
        await using (var last = await ChildProgram.Serve(office.Club.DataFolder, ["--empty"], environment: environment))
            await Until(() => AllSent(office).GetAwaiter().GetResult(), last);

        var ids = office.Server.Mails.Select(m => m.Header("Message-ID")).ToList();
        Assert.Equal(Letters, ids.Distinct().Count());
        Assert.InRange(ids.Count, Letters, Letters + Kills);
    }

    private static async Task<bool> AllSent(PostOffice office)
    {
        await using var db = await office.Club.Dbs.CreateDbContextAsync();
        return await Outbound.Rows(db).CountAsync(m => m.State == MessageState.Sent) == Letters;
    }

    private static async Task Until(Func<bool> holds, ChildProgram child)
    {
        for (var i = 0; i < 4800 && !holds(); i++) await Task.Delay(50);   // four minutes: a busy machine starts a program slowly
        Assert.True(holds(), child.Said);
    }
}
