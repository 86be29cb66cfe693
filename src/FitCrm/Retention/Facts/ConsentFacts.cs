using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Messaging;
using FitCrm.Retention.Histories;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Retention.Facts;

/// <summary>From which day on which channel may be used for marketing: a consent that stands, and an address that works.</summary>
internal static class ConsentFacts
{
    private const string Imported = "import";

    public static async Task Read(FitCrmDb db, Club club, IReadOnlyList<Guid> people, Dictionary<Guid, History> histories, CancellationToken ct)
    {
        var reach = await Reach(db, club, people, ct);
        var lines = await Consents.Rows(db).Where(c => people.Contains(c.PersonId) && c.Purpose == Purpose.Marketing)
            .Select(c => new { c.PersonId, c.Channel, c.Given, c.At, c.Source }).ToListAsync(ct);
        foreach (var person in lines.GroupBy(l => l.PersonId))
        {
            var (allowed, known) = ((byte)0, new HashSet<Channel>());
            foreach (var line in person.OrderBy(l => l.At).ThenByDescending(l => l.Given))
            {
                // What a file brings was said before the file was made, nobody knows when: it stands from the first day.
                var day = known.Add(line.Channel) && line.Given && line.Source == Imported ? 1 : ClubTime.At(line.At, club.Zone).Day.DayNumber;
                allowed = (byte)(line.Given ? allowed | BitOf(line.Channel) : allowed & ~BitOf(line.Channel));
                histories[person.Key].Consents.Add((day, (byte)(allowed & reach.GetValueOrDefault(person.Key))));
            }
        }
    }

    private static int BitOf(Channel channel) => 1 << (int)channel;

    private static async Task<Dictionary<Guid, int>> Reach(FitCrmDb db, Club club, IReadOnlyList<Guid> people, CancellationToken ct)
    {
        var addresses = await People.Rows(db).Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.Email, p.Phone }).ToListAsync(ct);
        var stopped = await Consents.StoppedAmong(db, [.. addresses.SelectMany(a => new[] { a.Email, a.Phone }).OfType<string>()], ct);
        var chats = await Chats.AddressesOf(db, club.Id, people, ct);
        return addresses.ToDictionary(a => a.Id, a => (Works(a.Email, stopped) ? BitOf(Channel.Email) : 0) | (Works(a.Phone, stopped) ? BitOf(Channel.Sms) : 0) | (chats.ContainsKey(a.Id) ? BitOf(Channel.Chat) : 0));
    }

    private static bool Works(string? address, HashSet<string> stopped) => address is not null && !stopped.Contains(address.ToLowerInvariant());
}
