using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging.Mail;
using FitCrm.Messaging.Post;
using FitCrm.Messaging.Sms;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Setup;

/// <summary>Where an administrator describes a club's gateway for text messages and tries it.</summary>
internal sealed class SmsSetup(IDbContextFactory<FitCrmDb> dbs, Writes writes, SmsCarrier carrier, Seals seals, BusinessClock clock) : IChannelSettings
{
    public string Key => "sms";

    public async Task<ChannelSheet> Show(Club club, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await Sheet(db, club.Id, ct);
    }

    public async Task<Outcome<Func<FitCrmDb, CancellationToken, Task<Outcome<ChannelSheet>>>>> Prepare(Club club, IReadOnlyDictionary<string, string> said, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var present = await db.Set<SmsChannel>().AsNoTracking().SingleOrDefaultAsync(c => c.ClubId == club.Id, ct);
        var words = new Said(said);
        if (words.Stranger(SmsSheet.Fields(new(), false)) is { } stranger) return new SettingUnknown(stranger);
        var preset = SmsPresets.All.FirstOrDefault(p => p.Key == words["preset"]);
        if (preset is null && words["preset"].Length > 0) return new PresetUnknown(words["preset"]);
        var told = new SmsSettings().With(preset?.Values ?? new Dictionary<string, string>()).With(said.Where(s => s.Key is not ("preset" or "password")).ToDictionary());
        var secret = words["password"] is { Length: > 0 } password ? seals.Seal(password) : null;
        if (SmsRules.Refuses(told, (secret ?? present?.Secret) is not null) is { } why) return why;
        return (Func<FitCrmDb, CancellationToken, Task<Outcome<ChannelSheet>>>)((w, job) => SetUp(w, club.Id, told, secret, job));
    }

    public async Task<Outcome<ChannelTried>> Try(Club club, string to, CancellationToken ct)
    {
        if (!clock.IsToday) return new NotToday();
        if (PhoneNumber.Read(to) is not { } number || !to.TrimStart().StartsWith('+')) return new NumberInvalid(to);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await carrier.Clubs(db).ContainsAsync(club.Id, ct)) return new ChannelMissing();
        using var line = await carrier.Open(db, club.Id, ct);
        var text = Words.Of("Messaging.test-short", club.Name);
        var receipt = await line.Send(new(Guid.CreateVersion7(), Guid.Empty, number, new("", text), club.Name, "en", null), ct);
        await writes.Run((d, _) => { d.Note("tried", nameof(SmsChannel), null, new { club = club.Code, reply = receipt.Line }); return Task.CompletedTask; }, ct);
        return new ChannelTried(receipt.Verdict == Verdict.Accepted, receipt.Line, SmsSize.Of(text));
    }

    public async Task<Outcome<string>> NewAddress(FitCrmDb db, Club club, CancellationToken ct)
    {
        if (await db.Set<SmsChannel>().AsTracking().SingleOrDefaultAsync(c => c.ClubId == club.Id, ct) is not { } channel) return new ChannelMissing();
        if (!SmsRules.IsSafe(channel.Gateway.PublicUrl)) return new PublicUrlInvalid();
        var hook = Hooks.Make();
        channel.Hook(seals.Seal(hook), Hooks.HashOf(hook));
        db.Note("address", nameof(SmsChannel), null, new { club = club.Code });
        return SmsCarrier.AddressOf(channel, club.Code, hook);
    }

    private async Task<Outcome<ChannelSheet>> SetUp(FitCrmDb db, Guid clubId, SmsSettings told, string? secret, CancellationToken ct)
    {
        var channel = await db.Set<SmsChannel>().AsTracking().SingleOrDefaultAsync(c => c.ClubId == clubId, ct);
        if (channel is null)
        {
            db.Add(channel = SmsChannel.For(clubId));
            var hook = Hooks.Make();
            channel.Hook(seals.Seal(hook), Hooks.HashOf(hook));
        }
        if (channel.SetUp(told, secret).Refused is { } why) return why;
        (await db.Set<ChannelHealth>().AsTracking().SingleOrDefaultAsync(h => h.ClubId == clubId && h.Channel == Channel.Sms, ct))?.Fresh();
        await db.SaveChangesAsync(ct);
        return await Sheet(db, clubId, ct);
    }

    private static async Task<ChannelSheet> Sheet(FitCrmDb db, Guid clubId, CancellationToken ct)
    {
        var channel = await db.Set<SmsChannel>().AsNoTracking().SingleOrDefaultAsync(c => c.ClubId == clubId, ct);
        var health = await db.Set<ChannelHealth>().AsNoTracking().SingleOrDefaultAsync(h => h.ClubId == clubId && h.Channel == Channel.Sms, ct);
        return SmsSheet.Of(channel, health);
    }
}
