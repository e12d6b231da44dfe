namespace PrivX.Client.Authentication;

/// <summary>Who logs in, and how: one derived class for each way the contract has.</summary>
public abstract class PrivXCredential
{
    private protected PrivXCredential()
    {
    }
}
