using FitCrm.Messaging;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Messaging;

public sealed class KilledSmsRunTests
{
    private const int Letters = 60;
    private const int Kills = 2;

    [Fact]
    public async Task A_run_of_text_messages_killed_again_and_again_loses_none_and_a_gateway_that_knows_the_key_sends_each_once()
    {
        await using var board = await Switchboard.Open("sqlite");
        await board.SetUpSms("json");
        for (var i = 0; i < Letters; i++)
            await board.Queue(Channel.Sms, "+491701234567", l => l with { Purpose = Purpose.Service, GoodUntil = DateTimeOffset.MaxValue.AddYears(-1000) }, agreed: false);

        for (var kill = 1; kill <= Kills; kill++)
        {
            await using var child = await ChildProgram.Serve(board.Club.DataFolder, ["--empty"]);
            await Until(() => board.Gateway.Taken.Count >= kill * 20, child);
            await child.Kill();
        }
        await using (var last = await ChildProgram.Serve(board.Club.DataFolder, ["--empty"]))
            await Until(() => AllSent(board).GetAwaiter().GetResult(), last);

        Assert.Equal(Letters, board.Gateway.Taken.Select(t => t.Key).Distinct().Count());
        Assert.Equal(Letters, board.Gateway.Taken.Count);
    }

    private static async Task<bool> AllSent(Switchboard board)
    {
        await using var db = await board.Club.Dbs.CreateDbContextAsync();
        return await Outbound.Rows(db).CountAsync(m => m.State == MessageState.Sent) == Letters;
    }

    private static async Task Until(Func<bool> holds, ChildProgram child)
    {
        for (var i = 0; i < 4800 && !holds(); i++) await Task.Delay(50);   // four minutes: a busy machine starts a program slowly
        Assert.True(holds(), child.Said);
    }
}
