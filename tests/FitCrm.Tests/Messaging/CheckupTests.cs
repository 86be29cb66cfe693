using FitCrm.Data;
using FitCrm.Data.Doctor;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Messaging;

public sealed class CheckupTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Doctor_says_where_letters_wait_for_a_channel_and_which_server_is_in_trouble(string database)
    {
        await using var office = await PostOffice.Open(database, channel: false);
        await office.Queue();
        Assert.Equal("1 messages of club BER wait, because it has no e-mail channel.", Assert.Single(await Warnings(office)).What);

        (await office.SetUp(password: "wrong")).EnsureSuccessStatusCode();
        await office.Round();
        Assert.Contains("in trouble: 530", Assert.Single(await Warnings(office)).What, StringComparison.Ordinal);

        (await office.SetUp()).EnsureSuccessStatusCode();
        office.Club.Clock.Turn(TimeSpan.FromMinutes(3));
        await office.Round();
        Assert.Empty(await Warnings(office));
    }

    [Fact]
    public async Task Doctor_finds_a_password_whose_keys_are_lost()
    {
        await using var office = await PostOffice.Open("sqlite");
        await using (var db = await office.Club.Dbs.CreateDbContextAsync())
            await db.Database.ExecuteSqlRawAsync("UPDATE messaging_email_channels SET \"Secret\" = 'sealed elsewhere'");
        var (findings, _) = await DoctorCommand.Examine(office.Club.Services, default);
        Assert.Equal("messages", Assert.Single(findings.Broken).Check);
    }

    private static async Task<List<Ailment>> Warnings(PostOffice office)
    {
        var (findings, _) = await DoctorCommand.Examine(office.Club.Services, default);
        return [.. findings.Warnings.Where(w => w.Check == "messages")];
    }
}
