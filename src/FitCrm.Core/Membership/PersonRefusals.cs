using FitCrm.Kernel;

namespace FitCrm.Membership;

/// <summary>No person has this id in a club of the caller.</summary>
public sealed record PersonUnknown() : Refusal("person-unknown");

/// <summary>A person needs a name, or at least the id of another system.</summary>
public sealed record NameMissing() : Refusal("name-missing", "fullName");

/// <summary>A field is longer than it may be.</summary>
public sealed record TooLong(string Name, int Longest) : Refusal("too-long", Name)
{
    /// <inheritdoc/>
    public override object[] Named => [Name, Longest];
}

/// <summary>This is no telephone number.</summary>
public sealed record PhoneUnclear(string Given) : Refusal("phone-unclear", "phone")
{
    /// <inheritdoc/>
    public override object[] Named => [Given];
}

/// <summary>A national number in a club whose country is not known.</summary>
public sealed record PhoneNeedsCountry(string Given) : Refusal("phone-needs-country", "phone")
{
    /// <inheritdoc/>
    public override object[] Named => [Given];
}

/// <summary>This is no e-mail address.</summary>
public sealed record EmailUnclear(string Given) : Refusal("email-unclear", "email")
{
    /// <inheritdoc/>
    public override object[] Named => [Given];
}

/// <summary>A birthday before 1900 or after today.</summary>
public sealed record BirthdayUnlikely(string Name) : Refusal("birthday-unlikely", Name);

/// <summary>This is no language tag.</summary>
public sealed record LanguageUnclear(string Given) : Refusal("language-unclear", "language")
{
    /// <inheritdoc/>
    public override object[] Named => [Given];
}

/// <summary>Another person has this card.</summary>
public sealed record CardTaken(string Holder) : Refusal("card-taken", "cardCode")
{
    /// <inheritdoc/>
    public override object[] Named => [Holder];
}

/// <summary>Another person of the club has this id of the other system.</summary>
public sealed record ExternalIdTaken(string Holder) : Refusal("external-id-taken", "externalId")
{
    /// <inheritdoc/>
    public override object[] Named => [Holder];
}

/// <summary>Somebody else changed the person since it was read; says who changed what.</summary>
public sealed record ChangedMeanwhile(string Who, string What) : Refusal("changed-meanwhile")
{
    /// <inheritdoc/>
    public override object[] Named => [Who, What];
}

/// <summary>A note without words, or longer than 4,000 characters.</summary>
public sealed record NoteEmpty() : Refusal("note-empty", "text");

/// <summary>Nobody of the staff has this id.</summary>
public sealed record StaffUnknown(string Name) : Refusal("staff-unknown", Name);

/// <summary>Nobody has joined on a day that is still to come.</summary>
public sealed record JoinedInFuture() : Refusal("joined-in-future", "joinedOn");

/// <summary>The file is no JPEG, or is cut off.</summary>
public sealed record PhotoUnreadable() : Refusal("photo-unreadable", "photo");

/// <summary>The file is larger than it may be.</summary>
public sealed record PhotoTooLarge(int Kilobytes) : Refusal("photo-too-large", "photo")
{
    /// <inheritdoc/>
    public override object[] Named => [Kilobytes];
}

/// <summary>The picture has too few or too many pixels.</summary>
public sealed record PhotoMisfit(int Shortest, int Longest) : Refusal("photo-misfit", "photo")
{
    /// <inheritdoc/>
    public override object[] Named => [Shortest, Longest];
}
