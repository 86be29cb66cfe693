using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace FitCrm.Messaging.Mail;

/// <summary>What is sealed with the keys of this house: mail passwords, and the tokens of unsubscribe links.</summary>
internal sealed class Seals(IDataProtectionProvider keys)
{
    private readonly IDataProtector _passwords = keys.CreateProtector("FitCrm.Messaging.password");
    private readonly IDataProtector _links = keys.CreateProtector("FitCrm.Messaging.unsubscribe");

    /// <summary>A password, sealed for the database.</summary>
    public string Seal(string password) => _passwords.Protect(password);

    /// <summary>A sealed password in the clear; null when the keys are not those it was sealed with.</summary>
    public string? Open(string sealedPassword)
    {
        try { return _passwords.Unprotect(sealedPassword); }
        catch (CryptographicException) { return null; }
    }

    /// <summary>The token of a message's unsubscribe link: signed, so that nobody can unsubscribe another.</summary>
    public string Token(Guid messageId) => Base64Url.EncodeToString(_links.Protect(messageId.ToByteArray(true)));

    /// <summary>The message of a token; null when it was not made here.</summary>
    public Guid? MessageOf(string token)
    {
        try { return new Guid(_links.Unprotect(Base64Url.DecodeFromChars(token)), true); }
        catch (Exception forged) when (forged is CryptographicException or FormatException) { return null; }
    }
}
