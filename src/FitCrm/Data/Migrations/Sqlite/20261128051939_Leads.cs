using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FitCrm.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Leads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "crm_lead_moves");

            migrationBuilder.DropTable(
                name: "crm_leads");
        }
    }
}
