using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Membership.Register;

/// <summary>Where a person's photo is; null where there is none.</summary>
internal sealed record PhotoPlace(string? Photo);

/// <summary>Keeps the photo of a person, in the place of the one before, or takes it away.</summary>
internal sealed class TakePhoto(BusinessClock clock)
{
    /// <summary>Keeps a picture inside a write job. Refuses a person out of reach, and as <see cref="Picture.Read"/>.</summary>
    public async Task<Outcome<PhotoPlace>> In(FitCrmDb db, Guid personId, byte[] file, CancellationToken ct)
    {
        var found = await db.PersonFor(personId, Right.Sell, ct);
        if (found.Refused is { } unknown) return unknown;
        var read = Picture.Read(file);
        if (read.Refused is { } no) return no;
        var photo = await db.Set<Photo>().SingleOrDefaultAsync(p => p.Id == personId, ct);
        if (photo is null) db.Add(photo = Photo.Of(personId, read.Value, clock.Now, Caller.Current.UserId));
        else photo.Retake(read.Value, clock.Now, Caller.Current.UserId);
        return new PhotoPlace(Photos.Address(personId, photo.Tag));
    }

    /// <summary>Takes the photo away; a person without one stays as they are. Refuses a person out of reach.</summary>
    public static async Task<Outcome<PhotoPlace>> Away(FitCrmDb db, Guid personId, CancellationToken ct)
    {
        var found = await db.PersonFor(personId, Right.Sell, ct);
        if (found.Refused is { } unknown) return unknown;
        if (await db.Set<Photo>().SingleOrDefaultAsync(p => p.Id == personId, ct) is { } photo) db.Remove(photo);
        return new PhotoPlace(null);
    }
}
