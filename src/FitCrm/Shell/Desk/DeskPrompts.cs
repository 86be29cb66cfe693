using FitCrm.Attendance;
using FitCrm.Retention;

namespace FitCrm.Shell.Desk;

/// <summary>What the engine says of whoever stands there: stage, and at most one prompt.</summary>
internal sealed class DeskPrompts(Standing standing, Arrivals arrivals)
{
    /// <summary>Stage key and words, or null without a stage.</summary>
    public async Task<(string Key, string Text)?> StageOf(Guid personId, DateOnly today, DateOnly? endsOn, CancellationToken ct)
    {
        var known = await standing.Of([personId], ct);
        if (!known.TryGetValue(personId, out var now) || now.Stage.Length == 0) return null;
        return (now.Stage, now.Stage == "renewal" && endsOn is { } end ? Say.W("stage-renewal-left", end < today ? Say.W("in-grace-left", Say.N("days-left", Math.Max(0, 30 - (today.DayNumber - end.DayNumber)))) : DeskWords.DaysLeft(end, today)) : Say.W("stage-" + now.Stage));
    }

    /// <summary>The prompt of this arrival, or null.</summary>
    public async Task<DeskPrompt?> Of(CheckInRow checkIn, CancellationToken ct)
    {
        if (checkIn.PersonId is not { } person || (await arrivals.Greet(person, checkIn.Admitted ? checkIn.On : null, ct))?.Prompt is not { } prompt) return null;
        var title = prompt.Title.Length > 0 ? prompt.Title : TouchWords.NameOf(prompt.Key);
        return new(title, prompt.Text, $"/desk/{prompt.TouchId}/prompt");
    }

    /// <summary>Keeps the answer; nobody is told where there was nothing to answer.</summary>
    public Task Answer(Guid touchId, bool done, CancellationToken ct) => arrivals.Answer(touchId, done, ct);
}
