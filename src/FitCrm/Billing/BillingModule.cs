using FitCrm.Billing.Ledger;
using FitCrm.Data;
using FitCrm.Membership;

namespace FitCrm.Billing;

/// <summary>Charges and payments.</summary>
internal sealed class BillingModule : Module
{
    public override void Add(IServiceCollection services) => services
        .AddSingleton<ISalesBook, SalesBook>().AddSingleton<ChargeDesk>().AddSingleton<TakePayment>().AddSingleton<Till>().AddSingleton<CorrectPayment>().AddTimeline<PaymentStory>().AddCheckup<BillingCheckup>();

    public override void Map(IEndpointRouteBuilder routes) => PaymentEndpoint.Map(routes.MapGroup("/api/v1"));
}
