using FitCrm.Data;
using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Register;

/// <summary>What the register watches over: a card opens for one person, and an outside number means one person of a club. Equal names, phones and addresses are nobody's fault.</summary>
internal static class Doubles
{
    /// <summary>The refusal when another person has the card or outside number, or null.</summary>
    public static async Task<Refusal?> Taken(FitCrmDb db, Guid id, PersonDetails details, CancellationToken ct)
    {
        var others = db.Set<Person>().AsNoTracking().Where(p => p.Id != id);
        var (card, outside, club) = (details.CardCode, details.ExternalId, details.ClubId);
        if (card is not null && await others.Where(p => p.CardCode == card).Select(p => p.FullName).FirstOrDefaultAsync(ct) is { } holder) return new CardTaken(holder);
        if (outside is not null && await others.Where(p => p.ClubId == club && p.ExternalId == outside).Select(p => p.FullName).FirstOrDefaultAsync(ct) is { } other)
            return new ExternalIdTaken(other);
        return null;
    }
}
