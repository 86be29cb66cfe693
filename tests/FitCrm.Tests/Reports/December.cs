using FitCrm.Membership;

namespace FitCrm.Tests.Reports;

/// <summary>Ten contracts that end or are cancelled around December 2025, each an edge case of its own; the names say which.</summary>
internal static class December
{
    internal static async Task Fill(Club club)
    {
        var history = new History(club);
        Renewed(history, "Early1", bought: "2025-11-20", next: "2026-01-01");
        Renewed(history, "Early2", bought: "2025-06-01", next: "2026-01-01");
        var onTime = Renewed(history, "OnTime", bought: "2025-12-31", next: "2026-01-01", monthly: 9800);
        Renewed(history, "Grace", bought: "2026-01-30", next: "2026-01-30");
        Renewed(history, "Rejoined", bought: "2026-01-31", next: "2026-01-31");
        var unpaid = Renewed(history, "Unpaid", bought: "2025-12-31", next: "2026-01-01");
        history.Charge(unpaid, "2026-01-01", ("2026-01-01", 100));
        history.Charge(onTime, "2026-01-01", ("2026-02-20", onTime.Price.Amount));
        var repeat = history.Person("Repeat");
        history.Year(repeat, "2023-12-25", "2023-12-25", monthly: 9800);
        history.Year(repeat, "2024-12-25", "2024-12-20", monthly: 4900);
        history.Year(history.Person("Cancelled"), "2025-01-01", "2025-01-01", cancelled: "2025-12-10");
        history.Year(history.Person("Later"), "2025-02-01", "2025-02-01");
        history.Year(history.Person("Cancelled before"), "2025-01-01", "2025-01-01", cancelled: "2025-11-30");
        await history.Save();
    }

    private static FitCrm.Membership.ContractRow Renewed(History history, string name, string bought, string next, long monthly = 4900)
    {
        var person = history.Person(name, trainer: name.StartsWith('E') ? "Mira" : null, source: "web");
        history.Year(person, "2025-01-01", "2025-01-01");
        if (name.StartsWith('E')) history.Visits(person, "2025-12-31", "2025-10-03");
        return history.Year(person, next, bought, monthly);
    }
}
