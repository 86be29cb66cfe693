using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership.PriceList;

namespace FitCrm.Membership;

/// <summary>A plan as it is wished for on a page: clubs by code (none: every club), price of the whole term (of a month when it rolls on), days of freeze per contract.</summary>
internal sealed record PlanWish(string? Name, string? Group, Term Term, int? TermCount, Money Price, TimeOnly? AccessFrom, TimeOnly? AccessTo, IReadOnlyList<string> Clubs, int? FreezeDays);

/// <summary>The price list of the pages: the same use cases as the API's.</summary>
internal sealed class PriceDesk(Writes writes, AddPlan add, ChangePlan change, ArchivePlan archive)
{
    /// <summary>Puts plans on the price list, all or none; the first refusal says why not.</summary>
    public async Task<Refusal?> Add(IReadOnlyList<PlanWish> wishes, CancellationToken ct) => (await writes.Run<Outcome<int>>(async (db, token) =>
    {
        foreach (var wish in wishes)
        {
            if ((await add.In(db, BodyOf(wish), token)).Refused is { } no) return no;
        }
        return wishes.Count;
    }, ct)).Refused;

    /// <summary>Changes the terms of a plan for contracts sold from now on.</summary>
    public async Task<Refusal?> Change(Guid id, PlanWish wish, CancellationToken ct) => (await writes.Run((db, token) => change.In(db, id, BodyOf(wish), token), ct)).Refused;

    /// <summary>Takes a plan off the price list.</summary>
    public async Task<Refusal?> Archive(Guid id, CancellationToken ct) => (await writes.Run((db, token) => archive.In(db, id, token), ct)).Refused;

    /// <summary>Whether the caller may change a plan that is sold in these clubs (none: every club).</summary>
    public static bool MayChange(IReadOnlyList<Guid> clubIds, IReadOnlyList<Staff.Club> known) => PlanScope.Deny(clubIds, known) is null;

    private static PlanBody BodyOf(PlanWish w) => new(null, w.Name, w.Group, w.Term, w.TermCount, w.Price, w.AccessFrom, w.AccessTo, w.Clubs, w.FreezeDays);
}
