namespace FitCrm.Membership;

public sealed class SearchKeyTests
{
    [Theory]
    [InlineData("María López", "maria lopez")]
    [InlineData("ИВАН Ёлкин", "иван елкин")]
    [InlineData("Андрей", "андреи")]
    [InlineData("שָׁלוֹם כהן", "שלום כהן")]
    [InlineData("أحمد محمَّد", "احمد محمد")]
    [InlineData("मुकेश कुमार", "मुकेश कुमार")]
    [InlineData("王小明", "王小明")]
    [InlineData("김철수", "김철수")]
    [InlineData("Ｍüller-Weiß", "muller weiss")]
    [InlineData("O’Brien", "obrien")]
    [InlineData("Łukasz Żółć", "lukasz zolc")]
    [InlineData("İbrahim IŞIK", "ibrahim isik")]
    public void Names_of_any_script_fold_to_one_form(string typed, string folded) => Assert.Equal(folded, string.Join(' ', SearchKey.Tokens(typed)));

    [Fact]
    public void A_key_holds_every_word_once_with_a_space_before_it_and_the_address_after_a_bar()
    {
        Assert.Equal(" anna berg| anna@example.org", SearchKey.Of("Anna Berg", "Anna", "Berg", "Anna@Example.org"));
        Assert.Equal(" anna berg|", SearchKey.Of("Anna | Berg", "Anna", "Berg", null));
    }

    [Fact]
    public void Folding_twice_changes_nothing()
    {
        foreach (var name in new[] { "İbrahim IŞIK", "أحمد محمَّد", "Ｍüller-Weiß", "김철수", "ﬁona Ⅷ" })
            Assert.Equal(SearchKey.Fold(name), SearchKey.Fold(SearchKey.Fold(name)));
    }
}
