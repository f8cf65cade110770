using CreatorFlow.Ui.Gallery;

namespace CreatorFlow.Tests.Ui.Gallery;

public sealed class DocCommentsTests
{
    [Fact]
    public void A_reference_is_shown_by_its_name_and_the_text_stands_on_one_line() =>
        DocComments.Of("P:CreatorFlow.Ui.Dialog.ChildContent")
            .ShouldBe("The content; a form with dialog-body and dialog-foot inside when Form is set.");

    [Fact]
    public void What_has_no_comment_has_no_words() => DocComments.Of("P:CreatorFlow.Ui.None.Such").ShouldBe("");
}
