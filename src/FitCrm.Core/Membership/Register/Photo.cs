using System.Security.Cryptography;
using FitCrm.Kernel;

namespace FitCrm.Membership.Register;

/// <summary>The face of a person, so that the desk knows who stands there. One for each person, kept under the person's id; a new one takes its place.</summary>
internal sealed class Photo : Entity, IAudited
{
    private Photo() { }

    /// <summary>A JPEG without metadata.</summary>
    public byte[] Bytes { get; private set; } = [];

    public int Width { get; private set; }
    public int Height { get; private set; }

    /// <summary>Changes with the picture: part of its address, so that a browser may keep what it has.</summary>
    public string Tag { get; private set; } = "";

    public DateTimeOffset TakenAt { get; private set; }
    public Guid? ByUserId { get; private set; }

    /// <inheritdoc/>
    public Guid? AuditPersonId => Id;

    /// <summary>The first photo of a person.</summary>
    public static Photo Of(Guid personId, Picture picture, DateTimeOffset at, Guid? byUserId)
    {
        var photo = new Photo { Id = personId };
        photo.Retake(picture, at, byUserId);
        return photo;
    }

    /// <summary>A newer photo; says whether it is another one.</summary>
    public bool Retake(Picture picture, DateTimeOffset at, Guid? byUserId)
    {
        var tag = Convert.ToHexStringLower(SHA256.HashData(picture.Bytes)[..6]);
        if (tag == Tag) return false;
        (Bytes, Width, Height, Tag, TakenAt, ByUserId) = (picture.Bytes, picture.Width, picture.Height, tag, at, byUserId);
        return true;
    }
}
