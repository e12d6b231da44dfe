using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Tests.References;

public sealed class NounTests
{
    [Theory]
    [InlineData("host", "hosts")]
    [InlineData("password policy", "password policies")]
    [InlineData("certificate authority", "certificate authorities")]
    [InlineData("passkey", "passkeys")]
    [InlineData("access", "accesses")]
    public void Several_of_a_noun_are_named_in_its_plural(string name, string plural) =>
        Assert.Equal(plural, new NounIdentity<PrivX.HostStore.Host> { Name = name, IdOf = _ => null, NameOf = _ => null }.Plural);
}
