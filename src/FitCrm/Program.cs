using FitCrm;
using FitCrm.Attendance;
using FitCrm.Billing;
using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Live;
using FitCrm.Membership;
using FitCrm.Messaging;
using FitCrm.Reports;
using FitCrm.Retention;
using FitCrm.Shell;
using FitCrm.Staff;

return await new CommandLine(TheHouse.Modules).Run(args);

/// <summary>The modules, lowest first: calls go down, news comes up.</summary>
internal static class TheHouse
{
    public static Module[] Modules =>
    [
        new DataModule(),
        new StaffModule(),
        new MessagingModule(),
        new MembershipModule(),
        new BillingModule(),
        new AttendanceModule(),
        new CrmModule(),
        new RetentionModule(),
        new ReportsModule(),
        new LiveModule(),
        new ShellModule(),
        new DemoModule(),
    ];
}
