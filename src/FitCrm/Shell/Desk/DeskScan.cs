using FitCrm.Attendance;
using FitCrm.Staff;

namespace FitCrm.Shell.Desk;

/// <summary>What came of a scan: a card, or several people to choose from.</summary>
internal sealed record ScanAnswer(DeskCard? Card, DeskFound? Found);

/// <summary>Reads what the scan field sends: a card or code checks in at once; letters and last digits do when they name one person, else the people are shown.</summary>
internal sealed class DeskScan(CheckInDesk desk, DeskFinder finder, DeskCards cards)
{
    public async Task<ScanAnswer> Read(Club at, DeskPages.ScanForm form, CancellationToken ct)
    {
        var typed = form.Q?.Trim() ?? "";
        if (form.Person is { } chosen) return await CheckIn(at, form, chosen, null, ct);
        if (await finder.ByCard(typed, ct)) return await CheckIn(at, form, null, typed, ct);
        var found = await finder.Find(typed, at, ct);
        return found.Rows.Count switch
        {
            1 => await CheckIn(at, form, found.Rows[0].Id, null, ct),
            0 when DeskFinder.LooksLikeCard(typed) => await CheckIn(at, form, null, typed, ct),   // an unknown card is refused, and the refusal is kept
            _ => new(null, found),
        };
    }

    private async Task<ScanAnswer> CheckIn(Club at, DeskPages.ScanForm form, Guid? person, string? badge, CancellationToken ct)
    {
        var read = await desk.Read(new Scan
        {
            Id = form.Id ?? Guid.CreateVersion7(), ClubId = at.Id, MemberId = person, Badge = badge, Source = VisitSource.Desk,
            Override = string.IsNullOrWhiteSpace(form.Why) ? null : form.Why.Trim(),
        }, ct);
        return new(read.Refused is { } no ? await cards.Refused(form.Id ?? Guid.Empty, no, ct) : await cards.Of(read.Value, at, ct), null);
    }
}
