using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;

namespace FitCrm.Membership.Register;

/// <summary>A note as the API takes one; the id may be made by the caller.</summary>
internal sealed record NoteBody(Guid? Id, string? Text);

/// <summary>A note as it is shown.</summary>
internal sealed record NoteLine(Guid Id, Guid MemberId, string Text, DateTimeOffset At, string By);

/// <summary>Writes a note about a person.</summary>
internal sealed class AddNote(BusinessClock clock)
{
    /// <summary>Adds a note inside a write job. Refuses a caller who may only find the person, an empty one and one of more than 4,000 characters.</summary>
    public async Task<Outcome<NoteLine>> In(FitCrmDb db, Guid personId, NoteBody body, CancellationToken ct)
    {
        var found = await db.PersonFor(personId, Right.FindPerson, ct);
        if (found.Refused is { } unknown) return unknown;
        if (!MembershipScope.MaySeeContact(found.Value.ClubId, found.Value.TrainerId, found.Value.OwnerId)) return new NotAllowed(Right.SeeContact);
        var text = body.Text?.Trim() ?? "";
        if (text.Length is 0 or > Note.Longest) return new NoteEmpty();
        var note = Note.Write(body.Id ?? Guid.CreateVersion7(clock.Now), personId, text, clock.Now, Caller.Current.UserId, Caller.Current.Name);
        db.Add(note);
        return new NoteLine(note.Id, personId, note.Text, note.At, note.ByName);
    }
}
