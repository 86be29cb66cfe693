namespace FitCrm.Crm.Selling;

/// <summary>Somebody of the staff who could own a lead of a club: their roles there, and how many open leads they have.</summary>
internal sealed record Candidate(Guid UserId, IReadOnlyList<string> Roles, int OpenLeads);

/// <summary>Who gets a lead that comes without an owner.</summary>
internal static class Owners
{
    /// <summary>The owner by the rule of the funnel; null where the club has nobody fit. The least loaded wins, among equals the one who came first to the house.</summary>
    public static Guid? Choose(OwnerRule rule, Guid? creator, IReadOnlyList<Candidate> staff)
    {
        if (staff.FirstOrDefault(c => c.UserId == creator) is { } writes && rule.Creators.Any(writes.Roles.Contains)) return creator;
        foreach (var role in rule.Roles)
            if (staff.Where(c => c.Roles.Contains(role)).OrderBy(c => c.OpenLeads).ThenBy(c => c.UserId).FirstOrDefault() is { } free) return free.UserId;
        return null;
    }
}
