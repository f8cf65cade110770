using CreatorFlow.Automation.Pause;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Automation;

/// <summary>Tables of the automation.</summary>
internal sealed class AutomationDb : IMapTables
{
    public void Map(ModelBuilder model) => model.Entity<RuleState>(state =>
    {
        state.ToTable("rule_states");
        state.HasKey(row => new { row.WorkspaceId, row.Rule });
    });
}
