using FitCrm.Data;
using FitCrm.Shell.Frame;
using FitCrm.Staff;

namespace FitCrm.Shell.Desk;

/// <summary>In which club this desk stands: the one asked for, if it is the caller's, else their first.</summary>
internal sealed class DeskPlace(Clubs clubs)
{
    public async Task<Club?> Choose(string? code, CancellationToken ct)
    {
        var mine = await Mine(ct);
        return string.IsNullOrEmpty(code) ? (mine.Count == 0 ? null : mine[0]) : mine.FirstOrDefault(c => c.Code == code);
    }

    /// <summary>The clubs in which the caller may check in.</summary>
    public async Task<IReadOnlyList<Club>> Mine(CancellationToken ct) => Caller.Current.ClubsFor(Right.CheckIn, await clubs.All(ct));
}
