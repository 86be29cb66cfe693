using FitCrm;
using FitCrm.Attendance;
using FitCrm.Billing;
using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Messaging;
using FitCrm.Staff;

// The modules, lowest first: calls go down, news comes up.
Module[] modules =
[
    new DataModule(),
    new StaffModule(),
    new MessagingModule(),
    new MembershipModule(),
    new BillingModule(),
    new AttendanceModule(),
    new CrmModule(),
];

return await new CommandLine(modules).Run(args);
