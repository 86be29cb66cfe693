using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FitCrm.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MembersRoom : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "IX_membership_people_Birthday",
                table: "membership_people",
                column: "Birthday");

            migrationBuilder.CreateIndex(
                name: "IX_membership_people_SearchKey_Id_ClubId",
                table: "membership_people",
                columns: new[] { "SearchKey", "Id", "ClubId" });

            migrationBuilder.CreateIndex(
                name: "IX_crm_segments_ClubId",
                table: "crm_segments",
                column: "ClubId");

            migrationBuilder.CreateIndex(
                name: "IX_crm_segments_OwnerId",
                table: "crm_segments",
                column: "OwnerId");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "crm_list_columns");

            migrationBuilder.DropTable(
                name: "crm_segments");

            migrationBuilder.DropTable(
                name: "membership_card_fields");

            migrationBuilder.DropTable(
                name: "membership_tags");

            migrationBuilder.DropTable(
                name: "retention_roster");

            migrationBuilder.DropTable(
                name: "retention_round_people");

            migrationBuilder.DropTable(
                name: "retention_rounds");

            migrationBuilder.DropIndex(
                name: "IX_membership_people_Birthday",
                table: "membership_people");

            migrationBuilder.DropIndex(
                name: "IX_membership_people_SearchKey_Id_ClubId",
                table: "membership_people");
        }
    }
}
