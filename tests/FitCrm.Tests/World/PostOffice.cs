using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography.X509Certificates;
using FitCrm.Data;
using FitCrm.Messaging;
using FitCrm.Messaging.Post;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.World;

/// <summary>A club with a mail server of its own, set up through the front door.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    public const string Password = "a mail password";
    public static readonly PrivateCa Authority = PrivateCa.Make();

    // The mail client asks this process-wide hook; a server of another authority stays refused.
    static PostOffice()
    {
#pragma warning disable SYSLIB0014
        ServicePointManager.ServerCertificateValidationCallback = (_, certificate, _, _) =>
        {
            using var chain = new X509Chain { ChainPolicy = { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck } };
            chain.ChainPolicy.CustomTrustStore.Add(Authority.Root);
            return chain.Build((X509Certificate2)certificate!);
        };
#pragma warning restore SYSLIB0014
    }

    private PostOffice(Club club, MailServer server) => (Club, Server) = (club, server);

    public Club Club { get; }

    public MailServer Server { get; }

    public static async Task<PostOffice> Open(string database, DateOnly? asOf = null, bool channel = true)
    {
        var office = new PostOffice(await Club.Open(database, asOf: asOf), new MailServer(Authority.Server, "club", Password));
        if (channel) (await office.SetUp()).EnsureSuccessStatusCode();
        return office;
    }

    /// <summary>Sets the club's e-mail up as an administrator does.</summary>
    public async Task<HttpResponseMessage> SetUp(string password = Password, int? port = null)
    {
        using var admin = await Club.As("admin");
        return await admin.PutAsJsonAsync(new Uri("/api/v1/channels/email", UriKind.Relative), new
        {
            host = "localhost", port = port ?? Server.Port, security = "starttls", user = "club", password,
            from = "hello@club.example", fromName = "Riverside", replyTo = "desk@club.example", publicUrl = "https://club.example",
        });
    }

    /// <summary>Queues a letter to somebody who agreed to news.</summary>
    public async Task<Letter> Queue(Func<Letter, Letter>? with = null, bool agreed = true)
    {
        var letter = new Letter(Guid.CreateVersion7(), Guid.CreateVersion7(), Club.Home.Id, "welcome", "maria@mail.example")
        {
            Fields = new Dictionary<string, string> { ["firstName"] = "Мария", ["endsOn"] = "2027-11-20" },
        };
        letter = with?.Invoke(letter) ?? letter;
        await Club.Writes.Run(async (db, ct) =>
        {
            if (agreed) await Consents.Record(db, new(Guid.CreateVersion7(), letter.PersonId, Channel.Email, Purpose.Marketing, true, Club.Clock.Now.AddDays(-1), "Yes, send me news.", "desk"), Club.Clock.Now, ct);
            await Club.Services.GetRequiredService<Outbound>().Queue(db, letter, ct);
        });
        return letter;
    }

    /// <summary>One round of the postman.</summary>
    public Task<int> Round() => Club.Services.GetRequiredService<Postman>().Round(CancellationToken.None);

    public async Task<MessageRow> Look(Letter letter)
    {
        await using var db = await Club.Dbs.CreateDbContextAsync();
        return await Outbound.Rows(db).SingleAsync(m => m.Id == letter.Id);
    }

    public async ValueTask DisposeAsync()
    {
        Server.Dispose();
        await Club.DisposeAsync();
    }
}
