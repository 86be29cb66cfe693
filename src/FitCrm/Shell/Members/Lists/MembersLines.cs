using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Retention;
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
            var stage = now.GetValueOrDefault(id)?.Stage;
            var cells = new Dictionary<string, object?>
            {
                ["stage"] = stage is null ? null : Say.W("stage-" + stage), ["plan"] = contract.Plan, ["ends"] = contract.Contract is { } last ? EndOf(last) : null,
                ["seen"] = seen.TryGetValue(id, out var day) ? DateOnly.FromDayNumber(day) : null,
                ["risk"] = m.RiskInLists ? now.GetValueOrDefault(id)?.Risk : null, ["trainer"] = m.Stage ? p.Trainer : null,
                ["owner"] = m.Contact && p.OwnerId is { } owner ? owners.GetValueOrDefault(owner) : null, ["tags"] = string.Join(", ", tags[id]),
                ["phone"] = m.Contact ? p.Phone : null, ["email"] = m.Contact ? p.Email : null, ["joined"] = m.Contact ? p.Joined : null,
            };
            return new MemberLine(id, p.Name, m.Stage ? p.Trainer ?? "" : "", stage, cells, [.. tags[id]]);
        })];
    }

    // A day, or the words where there is none.
    private static object EndOf(ContractRow contract) => contract.LastDay == Terms.RollsOn ? DeedWords.EndOf(contract) : contract.LastDay;

    private async Task<Dictionary<Guid, string>> Names(IEnumerable<Guid> users, CancellationToken ct)
    {
        var names = new Dictionary<Guid, string>();
        foreach (var user in users) if (await staff.Find(user, ct) is { } entry) names[user] = entry.Name;   // kept in memory
        return names;
    }

    private sealed record Shown(Guid Id, string Name, Guid ClubId, Guid? TrainerId, Guid? OwnerId, string? Trainer, string? Phone, string? Email, DateOnly? Joined);
}
