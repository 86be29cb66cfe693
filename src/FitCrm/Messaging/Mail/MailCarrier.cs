using FitCrm.Data;
using FitCrm.Messaging.Post;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Messaging.Mail;

/// <summary>E-mail as the postman knows it.</summary>
internal sealed class MailCarrier(Seals seals) : ICarrier
{
    public Channel Channel => Channel.Email;

    public IQueryable<Guid> Clubs(FitCrmDb db) => db.Set<EmailChannel>().Select(c => c.ClubId);

    public async Task<ILine> Open(FitCrmDb db, Guid clubId, CancellationToken ct)
    {
        var channel = await db.Set<EmailChannel>().AsNoTracking().SingleAsync(c => c.ClubId == clubId, ct);
        return new MailLine(channel, channel.Secret is { } secret ? seals.Open(secret) : null);
    }

    public async Task<IReadOnlyList<Guid>> Locked(FitCrmDb db, CancellationToken ct) =>
        [.. (await db.Set<EmailChannel>().AsNoTracking().ToListAsync(ct)).Where(c => c.Secret is { } secret && seals.Open(secret) is null).Select(c => c.ClubId)];

    private sealed class MailLine(EmailChannel channel, string? password) : ILine
    {
        private readonly SmtpLine _line = new(channel, password);

        public TimeSpan Pace => TimeSpan.Zero;

        public async Task<Receipt> Send(Envelope letter, CancellationToken ct)
        {
            var link = letter.WayOut is { } token ? new Uri($"{channel.PublicUrl}/unsubscribe/{token}") : null;
            var body = MailBody.Of(letter.Text, Letterhead.FooterOf(letter.ClubName, link, letter.Language), letter.Language);
            return (await _line.Send(new(Message.MailId(letter.Id, channel.Domain), letter.Address, body, link), ct)).Receipt;
        }

        public void Dispose() => _line.Dispose();
    }
}
