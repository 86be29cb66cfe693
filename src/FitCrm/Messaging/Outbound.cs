using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using FitCrm.Data;
using FitCrm.Messaging.Chat;
using FitCrm.Messaging.Mail;
using FitCrm.Messaging.Post;
using FitCrm.Messaging.Sms;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging;

/// <summary>Where other modules hand in their letters. Whether a letter may go is the caller's guard; consent and address are looked at once more before it leaves.</summary>
public sealed class Outbound(BusinessClock clock, Clubs clubs)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly string[] Columns =
    [
        "Id", "PersonId", "ClubId", "Channel", "Purpose", "Template", "Language", "Address", "Fields", "TouchId",
        "State", "Reason", "QueuedAt", "DueAt", "GoodUntil", "EndedAt", "Tries", "Version",
    ];

    /// <summary>Queues a letter inside a write job. The same id again changes nothing.</summary>
    public Task Queue(FitCrmDb db, Letter letter, CancellationToken ct) => Queue(db, [letter], ct);

    /// <summary>Queues many letters inside a write job: prepared inserts, fit for a sweep.</summary>
    public async Task Queue(FitCrmDb db, IReadOnlyList<Letter> letters, CancellationToken ct)
    {
        var rows = new List<object?[]>(letters.Count);
        foreach (var letter in letters)
        {
            var zone = (await clubs.Get(letter.ClubId, ct)).Zone;
            rows.Add(Row(Message.Queue(letter, clock.Now, zone, clock.IsToday, JsonSerializer.Serialize(letter.Fields, Plain))));
        }
        await db.InsertOnce("messaging_messages", Columns, rows, ct);
    }

    /// <summary>Messages of every state, for reports and cards.</summary>
    public static IQueryable<MessageRow> Rows(FitCrmDb db) => db.Set<Message>().Select(m => new MessageRow
    {
        Id = m.Id,
        PersonId = m.PersonId,
        ClubId = m.ClubId,
        Channel = m.Channel,
        Purpose = m.Purpose,
        Template = m.Template,
        TouchId = m.TouchId,
        State = m.State,
        Reason = m.Reason,
        QueuedAt = m.QueuedAt,
        DueAt = m.DueAt,
        EndedAt = m.EndedAt,
        DeliveredAt = m.DeliveredAt,
    });

    /// <summary>The channels that a club has set up.</summary>
    public static async Task<IReadOnlySet<Channel>> ChannelsOf(FitCrmDb db, Guid clubId, CancellationToken ct)
    {
        var known = new HashSet<Channel>();
        if (await db.Set<EmailChannel>().AnyAsync(c => c.ClubId == clubId, ct)) known.Add(Channel.Email);
        if (await db.Set<SmsChannel>().AnyAsync(c => c.ClubId == clubId, ct)) known.Add(Channel.Sms);
        if (await db.Set<TelegramChannel>().AnyAsync(c => c.ClubId == clubId, ct)) known.Add(Channel.Chat);
        return known;
    }

    /// <summary>Whether any club has set a channel up.</summary>
    public static async Task<bool> AnyChannel(FitCrmDb db, CancellationToken ct) =>
        await db.Set<EmailChannel>().AnyAsync(ct) || await db.Set<SmsChannel>().AnyAsync(ct) || await db.Set<TelegramChannel>().AnyAsync(ct);

    private static object?[] Row(Message m) =>
    [
        m.Id, m.PersonId, m.ClubId, m.Channel, m.Purpose, m.Template, m.Language, m.Address, m.Fields, m.TouchId,
        m.State, m.Reason, m.QueuedAt, m.DueAt, m.GoodUntil, m.EndedAt, m.Tries, m.Version,
    ];
}
