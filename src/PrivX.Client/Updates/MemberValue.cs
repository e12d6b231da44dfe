namespace PrivX.Client.Updates;

/// <summary>What kind of JSON value a member has, where the model says so.</summary>
internal enum MemberValue
{
    Any,
    Text,
    Flag,
    Number,
}
