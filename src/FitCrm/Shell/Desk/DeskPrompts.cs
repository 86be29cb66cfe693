using FitCrm.Attendance;
using FitCrm.Staff;

namespace FitCrm.Shell.Desk;

/// <summary>What the engine says of whoever stands there: stage, and at most one prompt.</summary>
internal static class DeskPrompts
{
    /// <summary>Stage key and words, or null without a stage.</summary>
    public static Task<(string Key, string Text)?> StageOf(Guid personId, CancellationToken ct) => Task.FromResult<(string, string)?>(null);

    /// <summary>The prompt of this arrival, or null.</summary>
    public static Task<DeskPrompt?> Of(CheckInRow checkIn, Club at, CancellationToken ct) => Task.FromResult<DeskPrompt?>(null);

    /// <summary>Keeps the answer.</summary>
    public static Task Answer(Guid checkInId, bool done, CancellationToken ct) => Task.CompletedTask;
}
