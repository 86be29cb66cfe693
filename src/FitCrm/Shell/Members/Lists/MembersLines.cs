using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Retention;
using FitCrm.Shell.Kit;
using FitCrm.Shell.Members.Deeds;
using FitCrm.Shell.Names;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Members.Lists;

/// <summary>The lines of some people for a list or a file: of each only what the reader may see of them. A question per kind of fact.</summary>
internal sealed class MembersLines(StaffBook staff)
{
    /// <summary>Columns that may be chosen, in their order, and those shown at first.</summary>
    public static readonly IReadOnlyList<string> Columns = ["stage", "plan", "ends", "seen", "risk", "trainer", "owner", "tags", "phone", "email", "joined"], First = ["stage", "plan", "ends", "seen", "risk", "tags"];

    /// <summary>Whether the reader is shown a column at all.</summary>
    public static bool MaySee(string column) => Caller.Current.May(column switch { "stage" or "seen" or "trainer" => Right.SeeStage, "risk" => Right.SeeRetention, _ => Right.SeeContact });

    /// <summary>The lines, in the order of the ids.</summary>
    public async Task<IReadOnlyList<MemberLine>> Of(FitCrmDb db, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var people = await People.Rows(db).Where(p => ids.Contains(p.Id))
            .Select(p => new Shown(p.Id, p.FullName, p.ClubId, p.TrainerId, p.OwnerId, p.TrainerName, p.Phone, p.Email, p.JoinedOn)).ToDictionaryAsync(p => p.Id, ct);
        var may = people.Values.ToDictionary(p => p.Id, p => MemberRights.Of(p.ClubId, p.TrainerId, p.OwnerId));
        var (contact, staged) = (may.Where(m => m.Value.Contract).Select(m => m.Key).ToList(), may.Where(m => m.Value.Stage).Select(m => m.Key).ToList());
        var contracts = await Contracts.LastOf(db, contact, ct);
        var now = await PeopleNow.Of(db, staged, ct);
        var seen = await Roster.Rows(db).Where(r => staged.Contains(r.PersonId) && r.VisitDay > 0).ToDictionaryAsync(r => r.PersonId, r => r.VisitDay, ct);
        var tags = (await PeopleTags.Rows(db).Where(t => contact.Contains(t.PersonId) && t.GoneAt == null).OrderBy(t => t.Tag).Select(t => new { t.PersonId, t.Tag }).ToListAsync(ct)).ToLookup(t => t.PersonId, t => t.Tag);
        var owners = await Names(people.Values.Where(p => may[p.Id].Contact && p.OwnerId is not null).Select(p => p.OwnerId!.Value).Distinct(), ct);
        return [.. ids.Where(people.ContainsKey).Select(id =>
        {
            var (p, m, contract) = (people[id], may[id], contracts.GetValueOrDefault(id));
            var cells = new Dictionary<string, string>
            {
                ["plan"] = contract.Plan ?? "", ["ends"] = contract.Contract is null ? "" : DeedWords.EndOf(contract.Contract),
                ["seen"] = seen.TryGetValue(id, out var day) ? Show.Day(DateOnly.FromDayNumber(day)) : "",
                ["risk"] = m.RiskInLists && now.GetValueOrDefault(id)?.Risk is { } risk ? Show.Count(risk) : "", ["trainer"] = m.Stage ? p.Trainer ?? "" : "",
                ["owner"] = m.Contact && p.OwnerId is { } owner ? owners.GetValueOrDefault(owner) ?? "" : "", ["tags"] = string.Join(", ", tags[id]),
                ["phone"] = m.Contact ? p.Phone ?? "" : "", ["email"] = m.Contact ? p.Email ?? "" : "", ["joined"] = m.Contact && p.Joined is { } since ? Show.Day(since) : "",
            };
            return new MemberLine(id, p.Name, cells["trainer"], now.GetValueOrDefault(id)?.Stage, cells, [.. tags[id]]);
        })];
    }

    private async Task<Dictionary<Guid, string>> Names(IEnumerable<Guid> users, CancellationToken ct)
    {
        var names = new Dictionary<Guid, string>();
        foreach (var user in users) if (await staff.Find(user, ct) is { } entry) names[user] = entry.Name;   // kept in memory
        return names;
    }

    private sealed record Shown(Guid Id, string Name, Guid ClubId, Guid? TrainerId, Guid? OwnerId, string? Trainer, string? Phone, string? Email, DateOnly? Joined);
}
