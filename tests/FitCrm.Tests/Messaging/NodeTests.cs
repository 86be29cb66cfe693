using FitCrm.Messaging;
using FitCrm.Messaging.Post;
using FitCrm.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Messaging;

public sealed class NodeTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Two_nodes_that_carry_at_once_send_every_letter_once(string database)
    {
        await using var office = await PostOffice.Open(database);
        for (var i = 0; i < 40; i++) await office.Queue();
        var nodes = Enumerable.Range(0, 2).Select(_ => ActivatorUtilities.CreateInstance<Postman>(office.Club.Services)).ToList();
        await Task.WhenAll(nodes.Select(async node => { while (await node.Round(CancellationToken.None) > 0) { } }));
        Assert.Equal(40, office.Server.Mails.Count);
        Assert.Equal(40, office.Server.Mails.Select(m => m.Header("Message-ID")).Distinct().Count());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_a_dead_node_had_in_hand_is_taken_over_when_its_claim_runs_out(string database)
    {
        await using var office = await PostOffice.Open(database);
        var letter = await office.Queue();
        await office.Club.Writes.Run((db, ct) => office.Club.Services.GetRequiredService<Sorting>().Take(db, office.Club.Home.Id, Channel.Email, "a node that died", ct));
        Assert.Equal(MessageState.Sending, (await office.Look(letter)).State);
        Assert.Equal(0, await office.Round());
        office.Club.Clock.Turn(Sorting.InHand + TimeSpan.FromSeconds(1));
        Assert.Equal(1, await office.Round());
        Assert.Single(office.Server.Mails);
    }
}
