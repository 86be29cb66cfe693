using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging.Mail;
using FitCrm.Messaging.Post;
using FitCrm.Messaging.Sms;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Setup;

/// <summary>Where an administrator describes a club's gateway for text messages and tries it.</summary>
internal sealed class SmsSetup(IDbContextFactory<FitCrmDb> dbs, Writes writes, SmsCarrier carrier, Seals seals, BusinessClock clock) : IWay
{
    public string Key => "sms";

    public string Icon => "phone";

    public async Task<ChannelCard> Show(Club club, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (channel, health) = await Read(db, club.Id, ct);
        return new(channel is not null, SmsFieldList.Of(channel), health?.Trouble, health?.TroubleSince, health?.LastTaken);
    }

    /// <summary>As a page sends it, every field each time: of what a preset brings, a value that was not changed says nothing.</summary>
    public async Task<Refusal?> SetUp(Club club, IReadOnlyDictionary<string, string> typed, CancellationToken ct)
    {
        var kept = (await Show(club, ct)).Fields.ToDictionary(f => f.Name, f => f.Value ?? "");
        var preset = SmsPresets.All.FirstOrDefault(p => p.Key == typed.GetValueOrDefault("preset"));
        var said = typed.Where(t => t.Key == "preset" ? preset is not null : preset?.Values.ContainsKey(t.Key) != true || t.Value.Trim() != kept.GetValueOrDefault(t.Key, "")).ToDictionary();
        var prepared = await Prepare(club, said, ct);
        return prepared.Refused ?? (await writes.Run(prepared.Value, ct)).Refused;
    }

    public async Task<Outcome<Func<FitCrmDb, CancellationToken, Task<Outcome<WayTold>>>>> Prepare(Club club, IReadOnlyDictionary<string, string> said, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (present, _) = await Read(db, club.Id, ct);
        var words = new Said(said);
        if (words.Stranger(SmsFieldList.Of(null)) is { } stranger) return new SettingUnknown(stranger);
        var preset = SmsPresets.All.FirstOrDefault(p => p.Key == words["preset"]);
        if (preset is null && words["preset"] is { Length: > 0 } unknown) return new PresetUnknown(unknown);
        var told = new SmsSettings().With(preset?.Values ?? new Dictionary<string, string>()).With(said.Where(s => s.Key is not ("preset" or "password")).ToDictionary());
        var secret = words["password"] is { Length: > 0 } password ? seals.Seal(password) : null;
        if (SmsRules.Refuses(told, (secret ?? present?.Secret) is not null) is { } why) return why;
        return (Func<FitCrmDb, CancellationToken, Task<Outcome<WayTold>>>)((w, job) => Keep(w, club, told, secret, job));
    }

    public async Task<Outcome<ChannelTrial>> Try(Club club, string to, CancellationToken ct) => (await Send(club, to, ct)).As(t =>
        new ChannelTrial(t.Receipt.Verdict == Verdict.Accepted, Words.Of("Messaging.sms-size", t.Receipt.Line, t.Size.Encoding, t.Size.Length, t.Size.Parts)));

    /// <summary>Sends a test message at once, and tells what the gateway said and how long the text was. Refused without a channel, with no full number, and while the business day is not today.</summary>
    public async Task<Outcome<(Receipt Receipt, SmsSize Size)>> Send(Club club, string to, CancellationToken ct)
    {
        if (!clock.IsToday) return new NotToday();
        if (PhoneNumber.Read(to) is not { } number || !to.TrimStart().StartsWith('+')) return new NumberInvalid(to);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await carrier.Clubs(db).ContainsAsync(club.Id, ct)) return new WayMissing();
        using var line = await carrier.Open(db, club.Id, ct);
        var text = Words.Of("Messaging.test-short", club.Name);
        var receipt = await line.Send(new(Guid.CreateVersion7(), Guid.Empty, number, new("", text), club.Name, "en", null), ct);
        await writes.Run((d, _) => { d.Note("tried", nameof(SmsChannel), null, new { club = club.Code, reply = receipt.Line }); return Task.CompletedTask; }, ct);
        return (receipt, SmsSize.Of(text));
    }

    /// <summary>Makes a new address of ours for reports and replies, inside a write job; the one before works no more. Refused without a channel or an address of this program.</summary>
    public async Task<Outcome<string>> NewAddress(FitCrmDb db, Club club, CancellationToken ct)
    {
        if (await db.Set<SmsChannel>().AsTracking().SingleOrDefaultAsync(c => c.ClubId == club.Id, ct) is not { } channel) return new WayMissing();
        if (!SmsRules.IsSafe(channel.Gateway.PublicUrl)) return new PublicUrlInvalid();
        var hook = Hooks.Make();
        channel.Hook(seals.Seal(hook), Hooks.HashOf(hook));
        db.Note("address", nameof(SmsChannel), null, new { club = club.Code });
        return SmsCarrier.AddressOf(channel, club.Code, hook);
    }

    public async Task<WayTold> Tell(FitCrmDb db, Club club, CancellationToken ct)
    {
        var (channel, health) = await Read(db, club.Id, ct);
        return new(Key, channel is not null, (channel?.Gateway ?? new()).ByName(), channel?.Secret is not null, null, health?.Trouble, health?.TroubleSince, health?.LastTaken, SmsPresets.All);
    }

    private async Task<Outcome<WayTold>> Keep(FitCrmDb db, Club club, SmsSettings told, string? secret, CancellationToken ct)
    {
        var channel = await db.Set<SmsChannel>().AsTracking().SingleOrDefaultAsync(c => c.ClubId == club.Id, ct);
        if (channel is null)
        {
            db.Add(channel = SmsChannel.For(club.Id));
            var hook = Hooks.Make();
            channel.Hook(seals.Seal(hook), Hooks.HashOf(hook));
        }
        if (channel.SetUp(told, secret).Refused is { } why) return why;
        (await db.Set<ChannelHealth>().AsTracking().SingleOrDefaultAsync(h => h.ClubId == club.Id && h.Channel == Channel.Sms, ct))?.Fresh();
        await db.SaveChangesAsync(ct);
        return await Tell(db, club, ct);
    }

    private static async Task<(SmsChannel? Channel, ChannelHealth? Health)> Read(FitCrmDb db, Guid clubId, CancellationToken ct) => (
        await db.Set<SmsChannel>().AsNoTracking().SingleOrDefaultAsync(c => c.ClubId == clubId, ct),
        await db.Set<ChannelHealth>().AsNoTracking().SingleOrDefaultAsync(h => h.ClubId == clubId && h.Channel == Channel.Sms, ct));
}
