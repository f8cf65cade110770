using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Tests.Platform.Tenancy;

public sealed class WorkspaceScopeTests
{
    private static readonly Guid Ours = new(1, 0, 0, new byte[8]);

    [Fact]
    public void It_is_in_no_workspace_until_it_enters_one()
    {
        var scope = new WorkspaceScope();
        (scope.Id, scope.Across).ShouldBe((Guid.Empty, false));

        scope.Enter(Ours);
        (scope.Id, scope.Across).ShouldBe((Ours, false));
    }

    [Fact]
    public void Across_workspaces_it_is_in_none_and_entering_one_ends_that()
    {
        var scope = new WorkspaceScope();
        scope.Enter(Ours);

        scope.AcrossWorkspaces();
        (scope.Id, scope.Across).ShouldBe((Guid.Empty, true));

        scope.Enter(Ours);
        (scope.Id, scope.Across).ShouldBe((Ours, false));
    }
}
