using System.Globalization;
using System.Text;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging.Mail;
using FitCrm.Messaging.Post;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Sms;

/// <summary>Text messages as the postman knows them. The letter's id is the key that a gateway can tell a second handing-over by.</summary>
internal sealed class SmsCarrier(ProviderHttp http, Seals seals, TimeProvider machine) : ICarrier
{
    public Channel Channel => Channel.Sms;

    public IQueryable<Guid> Clubs(FitCrmDb db) => db.Set<SmsChannel>().Select(c => c.ClubId);

    public async Task<ILine> Open(FitCrmDb db, Guid clubId, CancellationToken ct)
    {
        var channel = await db.Set<SmsChannel>().AsNoTracking().SingleAsync(c => c.ClubId == clubId, ct);
        var code = await db.Set<Club>().Where(c => c.Id == clubId).Select(c => c.Code).SingleAsync(ct);
        return new SmsLine(http, machine, channel.Gateway, channel.Secret is { } secret ? seals.Open(secret) : null, channel.Secret is not null, seals.Open(channel.HookSecret) is { } hook ? AddressOf(channel, code, hook) : null);
    }

    public async Task<IReadOnlyList<Guid>> Locked(FitCrmDb db, CancellationToken ct) =>
        [.. (await db.Set<SmsChannel>().AsNoTracking().ToListAsync(ct)).Where(c => c.Secret is { } secret && seals.Open(secret) is null).Select(c => c.ClubId)];

    /// <summary>The address where a club's gateway brings reports and replies.</summary>
    public static string AddressOf(SmsChannel channel, string clubCode, string hook) => $"{channel.Gateway.PublicUrl.TrimEnd('/')}/api/v1/messaging/sms/{clubCode}/{hook}";
}

/// <summary>A line to a club's gateway.</summary>
internal sealed class SmsLine(ProviderHttp http, TimeProvider machine, SmsSettings gateway, string? password, bool hasPassword, string? reports) : ILine
{
    public TimeSpan Pace { get; } = TimeSpan.FromSeconds(1.0 / int.Parse(gateway.PerSecond, CultureInfo.InvariantCulture));

    /// <summary>A text as it goes out, with the way out under a marketing message.</summary>
    public static string TextOf(SmsSettings gateway, string body, bool marketing) => marketing && gateway.StopHint.Length > 0 ? $"{body}\n{gateway.StopHint}" : body;

    public async Task<Receipt> Send(Envelope letter, CancellationToken ct)
    {
        if (hasPassword && password is null) return new(Verdict.ChannelTrouble, Words.Of("Messaging.secret-locked"));
        if (PhoneNumber.Read(letter.Address) is not { } to) return new(Verdict.AddressDead, Words.Of("Messaging.number-invalid", letter.Address));
        var id = letter.Id.ToString("N");
        var asked = GatewayRequest.Of(gateway, new(to, TextOf(gateway, letter.Text.Body, letter.WayOut is not null), id, password, reports is null ? null : $"{reports}?id={id}"));
        using var request = Written(asked);
        var heard = await http.Ask(request, machine, ct);
        return GatewayAnswer.Read(gateway, heard, [password, password is null ? null : Convert.ToBase64String(Encoding.UTF8.GetBytes($"{gateway.User}:{password}")), reports]);
    }

    public void Dispose()
    {
    }

    private static HttpRequestMessage Written(GatewayRequest asked)
    {
        var request = new HttpRequestMessage(new HttpMethod(asked.Method), asked.Url);
        if (asked.Body is not null) request.Content = new StringContent(asked.Body, new UTF8Encoding(false), asked.ContentType!);
        foreach (var (name, value) in asked.Headers) request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }
}
