using FitCrm.Membership;

namespace FitCrm.Reports.Facts;

/// <summary>Turns a person's rows into what was known on a day: E without the freezes recorded later, no purchase and no cancelling that was still to come. A contract that has begun is known, whatever its day of purchase.</summary>
internal static class Known
{
    /// <summary>A renewal owed for longer than this after it was due renews nothing.</summary>
    public const int DaysToPay = 30;

    public static IReadOnlyList<SoldContract> On(DateOnly asOf, IReadOnlyList<ContractLine> rows, IReadOnlyList<FreezeLine> freezes, IReadOnlyList<Account> accounts, DateOnly? joinedOn, int grace)
    {
        var unpaid = accounts.Where(a => a.PaidOn is null && a.DueOn < asOf.AddDays(-DaysToPay)).Select(a => a.ContractId).ToHashSet();
        var known = rows.Where(r => r.BoughtOn is null || r.BoughtOn <= asOf || r.StartsOn <= asOf).Select(r => (Row: r, EndsOn: EndOf(r, freezes, asOf))).ToList();
        var cycles = Chains.Of(known.Select(k => Contract(k.Row, k.EndsOn, asOf)), joinedOn, asOf, grace).Where(c => c.Year == 0).ToDictionary(c => c.ContractId);
        return [.. known.Select(k => (k.Row, k.EndsOn, Cycle: cycles[k.Row.Id])).Where(k => k.Cycle.BoughtOn <= asOf || k.Row.StartsOn <= asOf)
            .Select(k => new SoldContract(Sold(k.Row, k.EndsOn, k.Cycle, asOf, !unpaid.Contains(k.Row.Id)), k.Row.ClubId, k.Row.PlanId, k.Row.SellerId, new(k.Row.Amount, k.Row.Currency)))];
    }

    /// <summary>E as known on a day: the agreed end moved by the freezes recorded up to it.</summary>
    public static DateOnly EndOf(ContractLine row, IReadOnlyList<FreezeLine> freezes, DateOnly asOf) => Terms.Move(row.AgreedEndsOn,
        freezes.Where(f => f.ContractId == row.Id && f.MovesEnd && f.RecordedOn <= asOf).Sum(f => Terms.Length(f.From, f.To)));

    private static ChainContract Contract(ContractLine row, DateOnly endsOn, DateOnly asOf) => new()
    {
        Id = row.Id,
        Group = row.Group,
        StartsOn = row.StartsOn,
        EndsOn = endsOn,
        BoughtOn = row.BoughtOn,
        Rolls = row.Term == Term.Monthly,
        CancelledOn = row.CancelledOn <= asOf ? row.CancelledOn : null,
    };

    private static SoldTerm Sold(ContractLine row, DateOnly endsOn, ChainCycle cycle, DateOnly asOf, bool paid) => new()
    {
        ContractId = row.Id,
        Group = row.Group,
        StartsOn = row.StartsOn,
        EndsOn = endsOn,
        BoughtOn = cycle.BoughtOn,
        Number = cycle.Number,
        ChainStart = cycle.ChainStart,
        Monthly = new(row.MonthlyPrice, row.Currency),
        Paid = paid,
        Rolls = row.Term == Term.Monthly || endsOn == Terms.RollsOn,
        CancelledOn = row.CancelledOn <= asOf ? row.CancelledOn : null,
    };
}

/// <summary>The columns of a contract that figures read.</summary>
internal sealed record ContractLine
{
    public Guid Id { get; init; }
    public Guid PersonId { get; init; }
    public Guid PlanId { get; init; }
    public Guid ClubId { get; init; }
    public string Group { get; init; } = "";
    public Term Term { get; init; }
    public DateOnly StartsOn { get; init; }
    public DateOnly AgreedEndsOn { get; init; }
    public DateOnly? BoughtOn { get; init; }
    public long Amount { get; init; }
    public string Currency { get; init; } = "";
    public long MonthlyPrice { get; init; }
    public Guid? SellerId { get; init; }
    public DateOnly? CancelledOn { get; init; }
}

/// <summary>The columns of a freeze that figures read.</summary>
internal sealed record FreezeLine(Guid PersonId, Guid ContractId, DateOnly From, DateOnly To, DateOnly RecordedOn, bool MovesEnd);
