using FitCrm.Data;
using FitCrm.Membership.Agreements;
using FitCrm.Membership.CardFields;
using FitCrm.Membership.Exports;
using FitCrm.Membership.Imports;
using FitCrm.Membership.PriceList;
using FitCrm.Membership.Register;
using FitCrm.Membership.Tags;
using FitCrm.Membership.Timeline;

namespace FitCrm.Membership;

/// <summary>People, plans, contracts and freezes.</summary>
internal sealed class MembershipModule : Module
{
    public override void Add(IServiceCollection services) => services
        .AddSingleton<PersonBook>().AddSingleton<Colleagues>().AddSingleton<AddPerson>().AddSingleton<ChangePerson>().AddSingleton<AddNote>().AddSingleton<TakePhoto>()
        .AddSingleton<RecordConsent>().AddSingleton<Staff.IMoneyTrail, SoldHere>()
        .AddSingleton<Tagging>().AddSingleton<FieldDesk>().AddSingleton<PersonChanges>()
        .AddSingleton<AddPlan>().AddSingleton<ChangePlan>().AddSingleton<ArchivePlan>().AddSingleton<PriceDesk>()
        .AddSingleton<Counter>().AddSingleton<ContractBook>().AddSingleton<ContractDesk>().AddSingleton<SellContract>().AddSingleton<RenewContract>()
        .AddSingleton<FreezeContract>().AddSingleton<UnfreezeContract>().AddSingleton<CancelContract>()
        .AddSingleton<LifeStory>().AddTimeline<ContractStory>().AddTimeline<NoteStory>().AddTimeline<MessageStory>()
        .AddCheckup<MembershipCheckup>().AddExport<PeopleSheet>().AddExport<PlansSheet>().AddExport<ContractsSheet>()
        .AddImport<PeopleImport>().AddImport<PlansImport>().AddImport<ContractsImport>();

    public override void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1");
        PersonEndpoint.Map(api);
        PhotoEndpoint.Map(api);
        ConsentEndpoint.Map(api);
        TagEndpoint.Map(api);
        FieldEndpoint.Map(api);
        PlanEndpoint.Map(api);
        ContractEndpoint.Map(api);
        TimelineEndpoint.Map(api);
    }
}
