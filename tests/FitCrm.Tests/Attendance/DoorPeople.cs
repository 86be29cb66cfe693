using FitCrm.Billing;
using FitCrm.Kernel;
using FitCrm.Membership;

namespace FitCrm.Tests.Attendance;

/// <summary>People with cards and contracts for the tests at the door.</summary>
internal static class DoorPeople
{
    /// <summary>A person with a running twelve-month contract (changed by <paramref name="as"/>) and a card.</summary>
    public static async Task<Guid> Member(this Club club, string card, Func<ContractRow, ContractRow>? @as = null, Func<PlanRow, PlanRow>? plan = null, string name = "Daniel Marsh", long owed = 0)
    {
        var (person, planId, contract, today) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), DateOnly.FromDateTime(club.Clock.Now.UtcDateTime));
        var sold = new ContractRow
        {
            Id = contract, PersonId = person, PlanId = planId, ClubId = club.Home.Id, Group = "club", Term = Term.Months, StartsOn = today.AddDays(-100), AgreedEndsOn = today.AddDays(264),
            EndsOn = today.AddDays(264), BoughtOn = today.AddDays(-100), Price = new(58800, "EUR"), MonthlyPrice = 4900, CreatedAt = club.Clock.Now,
        };
        sold = @as is null ? sold : @as(sold);
        var offered = new PlanRow { Id = planId, Name = "Standard 12", Group = "club", Term = Term.Months, TermCount = 12, Price = new(58800, "EUR"), FreezeDays = 30 };
        await club.Writes.Run(async (db, ct) =>
        {
            await MembershipBulk.Write(db, [new PersonRow { Id = person, ClubId = club.Home.Id, FullName = name, CardCode = card, CreatedAt = club.Clock.Now }], ct);
            await MembershipBulk.Write(db, [plan is null ? offered : plan(offered)], ct);
            await MembershipBulk.Write(db, [sold], ct);
            await BillingBulk.Write(db, [new BulkCharge(Guid.CreateVersion7(), person, contract, club.Home.Id, new Money(58800, "EUR"), sold.StartsOn, club.Clock.Now)], ct);
            var paid = new Money(58800 - owed, "EUR");
            var charge = (await Task.FromResult(Accounts.Rows(db).Single(c => c.ContractId == contract))).Id;
            await BillingBulk.Write(db, [new BulkPayment(Guid.CreateVersion7(), charge, person, paid, PaymentMethod.Card, sold.StartsOn, club.Clock.Now, null)], ct);
        });
        return person;
    }

    /// <summary>Freezes the only contract of a person.</summary>
    public static Task Freeze(this Club club, Guid person, DateOnly from, DateOnly to) => club.Writes.Run(async (db, ct) =>
    {
        var contract = Contracts.Rows(db).Single(c => c.PersonId == person).Id;
        await MembershipBulk.Write(db, [new FreezeRow { Id = Guid.CreateVersion7(), ContractId = contract, PersonId = person, From = from, To = to, RecordedOn = from }], ct);
    });
}
