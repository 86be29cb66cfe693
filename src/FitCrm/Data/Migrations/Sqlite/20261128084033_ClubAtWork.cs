using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FitCrm.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ClubAtWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // SQLite would rebuild the table outside the transaction for its new key; it holds only how the channels are doing now.
            migrationBuilder.DropTable(name: "messaging_channel_health");
            migrationBuilder.CreateTable(
                name: "messaging_channel_health",
                columns: table => new
                {
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false, defaultValue: "Email"),
                    Trouble = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    TroubleSince = table.Column<long>(type: "INTEGER", nullable: true),
                    RestUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    LastTaken = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table => table.PrimaryKey("PK_messaging_channel_health", x => new { x.ClubId, x.Channel }));

            migrationBuilder.AddColumn<long>(
                name: "LastSignInAt",
                table: "staff_users",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Label",
                table: "staff_tokens",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "DeliveredAt",
                table: "messaging_messages",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProviderId",
                table: "messaging_messages",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "crm_leads",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Wish = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    StageSince = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    NextStep = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    NextOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NextTaskId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ContractId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    LostReason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    LostNote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Steps = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_crm_leads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "crm_list_columns",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    List = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Columns = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_crm_list_columns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "crm_segments",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OwnerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_crm_segments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "data_import_files",
                columns: table => new
                {
                    RunId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_import_files", x => new { x.RunId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "data_import_journal",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RunId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Table = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    MadeIds = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Changes = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_import_journal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "data_import_maps",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Layout = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Map = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_import_maps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "data_import_rejects",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RunId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_import_rejects", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "data_imports",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClubCode = table.Column<string>(type: "TEXT", nullable: false),
                    Map = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Before = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CancelAsked = table.Column<bool>(type: "INTEGER", nullable: false),
                    Wrote = table.Column<bool>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Read = table.Column<long>(type: "INTEGER", nullable: false),
                    Created = table.Column<long>(type: "INTEGER", nullable: false),
                    Updated = table.Column<long>(type: "INTEGER", nullable: false),
                    Unchanged = table.Column<long>(type: "INTEGER", nullable: false),
                    Duplicates = table.Column<long>(type: "INTEGER", nullable: false),
                    Rejected = table.Column<long>(type: "INTEGER", nullable: false),
                    TotalRows = table.Column<long>(type: "INTEGER", nullable: true),
                    ElapsedMs = table.Column<long>(type: "INTEGER", nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                    Trouble = table.Column<string>(type: "TEXT", nullable: true),
                    LeaveUsed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Left = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "membership_card_fields",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Choices = table.Column<string>(type: "TEXT", nullable: false),
                    Readers = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ArchivedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_membership_card_fields", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "membership_photos",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: false),
                    Height = table.Column<int>(type: "INTEGER", nullable: false),
                    Tag = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    TakenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ByUserId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_membership_photos", x => x.Id);
                    table.ForeignKey(
                        name: "FK_membership_photos_membership_people_Id",
                        column: x => x.Id,
                        principalTable: "membership_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "membership_tags",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Tag = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    PutAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PutBy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PutByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    GoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    GoneBy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    GoneByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_membership_tags", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "messaging_bot_ears",
                columns: table => new
                {
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    BotId = table.Column<long>(type: "INTEGER", nullable: false),
                    Next = table.Column<long>(type: "INTEGER", nullable: false),
                    HeardAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Told = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ClaimedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    ClaimedUntil = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messaging_bot_ears", x => x.ClubId);
                });

            migrationBuilder.CreateTable(
                name: "messaging_chat_codes",
                columns: table => new
                {
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    GoodUntil = table.Column<long>(type: "INTEGER", nullable: false),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messaging_chat_codes", x => x.CodeHash);
                });

            migrationBuilder.CreateTable(
                name: "messaging_chat_links",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LinkedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Why = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messaging_chat_links", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "messaging_sms_channels",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Settings = table.Column<string>(type: "TEXT", nullable: false),
                    Secret = table.Column<string>(type: "TEXT", nullable: true),
                    HookSecret = table.Column<string>(type: "TEXT", nullable: false),
                    HookHash = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messaging_sms_channels", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "messaging_telegram_channels",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    BotId = table.Column<long>(type: "INTEGER", nullable: false),
                    BotName = table.Column<string>(type: "TEXT", nullable: false),
                    Listening = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PublicUrl = table.Column<string>(type: "TEXT", nullable: false),
                    Wording = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Api = table.Column<string>(type: "TEXT", nullable: false),
                    Secret = table.Column<string>(type: "TEXT", nullable: false),
                    HookSecret = table.Column<string>(type: "TEXT", nullable: false),
                    HookHash = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messaging_telegram_channels", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "retention_roster",
                columns: table => new
                {
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SearchKey = table.Column<string>(type: "TEXT", nullable: false),
                    TrainerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    TrainerName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PlanId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    EndsDay = table.Column<int>(type: "INTEGER", nullable: false),
                    VisitDay = table.Column<int>(type: "INTEGER", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Relationship = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Risk = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_retention_roster", x => x.PersonId);
                });

            migrationBuilder.CreateTable(
                name: "retention_round_people",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RoundId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_retention_round_people", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "retention_rounds",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Order = table.Column<string>(type: "TEXT", nullable: false),
                    Asked = table.Column<string>(type: "TEXT", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_retention_rounds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "staff_holidays",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_holidays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "crm_lead_moves",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LeadId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Seq = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    To = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ByUserId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ContractId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_crm_lead_moves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_crm_lead_moves_crm_leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "crm_leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_messaging_messages_ClubId_Channel_Address",
                table: "messaging_messages",
                columns: new[] { "ClubId", "Channel", "Address" });

            migrationBuilder.CreateIndex(
                name: "IX_messaging_messages_ProviderId",
                table: "messaging_messages",
                column: "ProviderId");

            migrationBuilder.CreateIndex(
                name: "IX_membership_people_Birthday",
                table: "membership_people",
                column: "Birthday");

            migrationBuilder.CreateIndex(
                name: "IX_membership_people_SearchKey_Id_ClubId",
                table: "membership_people",
                columns: new[] { "SearchKey", "Id", "ClubId" });

            migrationBuilder.CreateIndex(
                name: "IX_crm_lead_moves_LeadId_Seq",
                table: "crm_lead_moves",
                columns: new[] { "LeadId", "Seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_crm_leads_ClubId_OpenedOn",
                table: "crm_leads",
                columns: new[] { "ClubId", "OpenedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_crm_leads_NextTaskId",
                table: "crm_leads",
                column: "NextTaskId");

            migrationBuilder.CreateIndex(
                name: "IX_crm_leads_OwnerId_State",
                table: "crm_leads",
                columns: new[] { "OwnerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_crm_leads_PersonId_OpenedOn",
                table: "crm_leads",
                columns: new[] { "PersonId", "OpenedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_crm_leads_State_ClubId_Stage_NextOn",
                table: "crm_leads",
                columns: new[] { "State", "ClubId", "Stage", "NextOn" });

            migrationBuilder.CreateIndex(
                name: "IX_crm_segments_ClubId",
                table: "crm_segments",
                column: "ClubId");

            migrationBuilder.CreateIndex(
                name: "IX_crm_segments_OwnerId",
                table: "crm_segments",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_data_import_journal_RunId",
                table: "data_import_journal",
                column: "RunId");

            migrationBuilder.CreateIndex(
                name: "IX_data_import_maps_Kind_Name",
                table: "data_import_maps",
                columns: new[] { "Kind", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_data_import_rejects_RunId",
                table: "data_import_rejects",
                column: "RunId");

            migrationBuilder.CreateIndex(
                name: "IX_data_imports_ClubId_At",
                table: "data_imports",
                columns: new[] { "ClubId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_data_imports_Hash",
                table: "data_imports",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_data_imports_State",
                table: "data_imports",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_membership_card_fields_ClubId_ArchivedAt",
                table: "membership_card_fields",
                columns: new[] { "ClubId", "ArchivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_membership_tags_ClubId_GoneAt_Tag",
                table: "membership_tags",
                columns: new[] { "ClubId", "GoneAt", "Tag" });

            migrationBuilder.CreateIndex(
                name: "IX_membership_tags_Key_GoneAt_PersonId",
                table: "membership_tags",
                columns: new[] { "Key", "GoneAt", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_membership_tags_PersonId_GoneAt",
                table: "membership_tags",
                columns: new[] { "PersonId", "GoneAt" });

            migrationBuilder.CreateIndex(
                name: "IX_messaging_chat_codes_GoodUntil",
                table: "messaging_chat_codes",
                column: "GoodUntil");

            migrationBuilder.CreateIndex(
                name: "IX_messaging_chat_links_ClubId_Address_EndedAt",
                table: "messaging_chat_links",
                columns: new[] { "ClubId", "Address", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_messaging_chat_links_ClubId_PersonId_EndedAt",
                table: "messaging_chat_links",
                columns: new[] { "ClubId", "PersonId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_messaging_sms_channels_ClubId",
                table: "messaging_sms_channels",
                column: "ClubId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_messaging_telegram_channels_BotId",
                table: "messaging_telegram_channels",
                column: "BotId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_messaging_telegram_channels_ClubId",
                table: "messaging_telegram_channels",
                column: "ClubId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_retention_roster_EndsDay_PersonId",
                table: "retention_roster",
                columns: new[] { "EndsDay", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_retention_roster_Risk_PersonId",
                table: "retention_roster",
                columns: new[] { "Risk", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_retention_roster_SearchKey_PersonId",
                table: "retention_roster",
                columns: new[] { "SearchKey", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_retention_roster_VisitDay_PersonId",
                table: "retention_roster",
                columns: new[] { "VisitDay", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_retention_round_people_RoundId_State_Id",
                table: "retention_round_people",
                columns: new[] { "RoundId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_retention_rounds_EndedAt",
                table: "retention_rounds",
                column: "EndedAt");

            migrationBuilder.CreateIndex(
                name: "IX_staff_holidays_ClubId_Day",
                table: "staff_holidays",
                columns: new[] { "ClubId", "Day" },
                unique: true);

            // The words of the e-mail address stand behind a bar; keys of before are parted here.
            migrationBuilder.Sql("""UPDATE membership_people SET "SearchKey"=replace("SearchKey",' '||lower("Email"),'| '||lower("Email")) WHERE "Email" IS NOT NULL""");
            migrationBuilder.Sql("""UPDATE membership_people SET "SearchKey"="SearchKey"||'|' WHERE "SearchKey" NOT LIKE '%|%'""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "crm_lead_moves");

            migrationBuilder.DropTable(
                name: "crm_list_columns");

            migrationBuilder.DropTable(
                name: "crm_segments");

            migrationBuilder.DropTable(
                name: "data_import_files");

            migrationBuilder.DropTable(
                name: "data_import_journal");

            migrationBuilder.DropTable(
                name: "data_import_maps");

            migrationBuilder.DropTable(
                name: "data_import_rejects");

            migrationBuilder.DropTable(
                name: "data_imports");

            migrationBuilder.DropTable(
                name: "membership_card_fields");

            migrationBuilder.DropTable(
                name: "membership_photos");

            migrationBuilder.DropTable(
                name: "membership_tags");

            migrationBuilder.DropTable(
                name: "messaging_bot_ears");

            migrationBuilder.DropTable(
                name: "messaging_chat_codes");

            migrationBuilder.DropTable(
                name: "messaging_chat_links");

            migrationBuilder.DropTable(
                name: "messaging_sms_channels");

            migrationBuilder.DropTable(
                name: "messaging_telegram_channels");

            migrationBuilder.DropTable(
                name: "retention_roster");

            migrationBuilder.DropTable(
                name: "retention_round_people");

            migrationBuilder.DropTable(
                name: "retention_rounds");

            migrationBuilder.DropTable(
                name: "staff_holidays");

            migrationBuilder.DropTable(
                name: "crm_leads");

            migrationBuilder.DropIndex(
                name: "IX_messaging_messages_ClubId_Channel_Address",
                table: "messaging_messages");

            migrationBuilder.DropIndex(
                name: "IX_messaging_messages_ProviderId",
                table: "messaging_messages");

            migrationBuilder.DropPrimaryKey(
                name: "PK_messaging_channel_health",
                table: "messaging_channel_health");

            migrationBuilder.DropIndex(
                name: "IX_membership_people_Birthday",
                table: "membership_people");

            migrationBuilder.DropIndex(
                name: "IX_membership_people_SearchKey_Id_ClubId",
                table: "membership_people");

            migrationBuilder.DropColumn(
                name: "LastSignInAt",
                table: "staff_users");

            migrationBuilder.DropColumn(
                name: "Label",
                table: "staff_tokens");

            migrationBuilder.DropColumn(
                name: "DeliveredAt",
                table: "messaging_messages");

            migrationBuilder.DropColumn(
                name: "ProviderId",
                table: "messaging_messages");

            migrationBuilder.DropColumn(
                name: "Channel",
                table: "messaging_channel_health");

            migrationBuilder.AddPrimaryKey(
                name: "PK_messaging_channel_health",
                table: "messaging_channel_health",
                column: "ClubId");
        }
    }
}
