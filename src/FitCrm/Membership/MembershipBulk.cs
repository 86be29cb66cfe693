using FitCrm.Data;
using FitCrm.Membership.Agreements;
using FitCrm.Membership.PriceList;
using FitCrm.Membership.Register;

namespace FitCrm.Membership;

/// <summary>A note of the staff, to be written in bulk.</summary>
public sealed record NoteRow(Guid Id, Guid PersonId, string Text, DateTimeOffset At, Guid? ByUserId, string ByName);

/// <summary>Rows of this module written in bulk inside a job: complete as they stand, without events and audit lines of their own.</summary>
public static class MembershipBulk
{
    /// <summary>Puts plans on the price list.</summary>
    public static Task<int> Write(FitCrmDb db, IEnumerable<PlanRow> plans, CancellationToken ct) => BulkTable.Write<Plan, PlanRow>(db, plans, ct);

    /// <summary>Writes people into the register; the search key and the reversed phone are made here.</summary>
    public static Task<int> Write(FitCrmDb db, IEnumerable<PersonRow> people, CancellationToken ct) => BulkTable.Write<Person, PersonRow>(db, people.Select(p => p with
    {
        SearchKey = SearchKey.Of(p.FullName, p.FirstName, p.LastName, p.Email),
        PhoneReversed = Phones.Reversed(p.Phone),
    }), ct);

    /// <summary>Writes contracts; their people and plans are there.</summary>
    public static Task<int> Write(FitCrmDb db, IEnumerable<ContractRow> contracts, CancellationToken ct) => BulkTable.Write<Contract, ContractRow>(db, contracts, ct);

    /// <summary>Writes freezes; their contracts are there, with the ends the freezes made.</summary>
    public static Task<int> Write(FitCrmDb db, IEnumerable<FreezeRow> freezes, CancellationToken ct) => BulkTable.Write<Freeze, FreezeRow>(db, freezes, ct);

    /// <summary>Writes notes.</summary>
    public static Task<int> Write(FitCrmDb db, IEnumerable<NoteRow> notes, CancellationToken ct) => BulkTable.Write<Note, NoteRow>(db, notes, ct);
}
