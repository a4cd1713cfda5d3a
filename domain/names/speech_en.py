"""English words of speech that a company may be called by, but seldom is."""

from __future__ import annotations

WORDS = """
acceptable acceptance accepting accepts accountants accruals acct acknowledged active
added admin administration advice afternoon agent airline airport alerted alerts
allocate allocated allowance altogether amend amendment analyze angry annoyed answered
answering answers apologised app appears appreciated approvers approves apprvals aprove
arent argue argues arrears arrival arrives article assigned assist assures attach
attached attaching attachment attched attendant attention audit auditors authentic
automatic automatically awaits awake awesome backlog badge bar belong belongs
beneficiary beyond biggest bike birthday bitcoin blah bless blessing blind blocking blow
bnak bonus bookings bookkeeping boss bot bother bottleneck bought bounce boxes bread
break brilliant buckets bucks bug bugs bust button bye calculated calling campaign
canteen cap car cares cat caterer cent certificate chain chair challenges changing
channel chapter chargeback charger chat cheap cheapest checks cheers cheese cheques
chess chnage churn circles claiming claims clarified class clause clauses clean cleint
closes closing cold colleague collecting colour commands comments commission commitment
commits committed compare complain complains complaint complex complicated computed
concentration concerned concerns condition conditioning conditions confidential
configure conflict congrats connect connection considered consultant contest contesting
contests contractor controller convenience convert cook cooperation copies corporate
correcting couldnt counted counterproposal counts court covered covering crashing crdit
creation credited creditworthy criteria crossed crypto cup currencies cust damaged
deadline debts decides decisions deck deducted deduction deductions deep defect
defective defined definition delinquent deliveries delivering demands deposited deputy
description desk developers differences digests digset dinner directions director
disagreement disagrees discounts discuss disputing disregard documentation dog domain
dosnt download dress drop dun duty earnings effective effectiveness election electricity
elevator elsewhere emergency emit emitted employment entered entities entity escalated
escalation escrow evening event evidence examples exception exempt exemption existed
expert expire expiry expnse exposed exposures extended eye eyes factor factoring fair
fake falls false fastest faulty favour favoured features fell fine firm fishy fit fixed
flags flight floor flu fly flying followers foo football forecast foreign foreseen
forget forgot forgotten formal forms forwarded founded framework fraud freelancer fridge
friendly frozen function funny furious game garage generate genuine gift gifts god gods
gonna goodwill grace grandmother grants greetings guarantee guaranteed guessing guide
guidelines gym habits haha handled handles handling handy hashtags hate head headache
headroom heads heard held helped hiring history hit hiya hlep holder holiday holidays
hot hourly howdy hv hypothetically ignore image improve improved inbox incl includes
incoming incomplete index inflation informed initiated insists install installation
instalment instalments instructions insured intends interesting internally invocie itll
jammed joined joke judge jump justified keeps keyboard keys kick kickoff kids kill
kindly km knock lady landed landlord lands languages laptop largest lately launch lawyer
leadership learn ledger lend letters liability liberate licence licences life lift light
loaded loan lock login lol longest lose loss lunch machines mailed mails man markup
matching mate material matrix meaning meanwhile membership menu merge merry messages
messed mileage miles milestone milestones milk minimum mismatch misspelled model monitor
moon mouse moves movie mute nag necessary neighbour nephew nervous non noon normally
notifications notify nudge null nvm objection objects odd offered offers older oldest
onboarding opens otherwise ounces ours outage outside outstnading ovedue overage
overcharged overpaid overpay overpayment overtime overview packed pair pallets parcel
parent parental park parked parking pass password patience pause payers paymnet payslip
penalties percentage perfect performance personal personally pets phase phishing phoned
ping pirate pitch pizza places plans plants platform play pleased pm poem pointer
politely politics population position postponed posts pound practice pre prefer prepare
preparing prepay prepayment prepayments president pretend preview pricing principle
printed printer problems procedure procurement progress promises promo prompt proofread
proposes provision pull purchasing pushed puts putting pya qty quarters queue race rain
rang ranking rates rating rd reachable reached reacts reassign rebate rebill recieved
recipe reclamation recognise recognize recommend reconciliation recurring red redirect
redlined redlines redo refused refuses register registered reimburse reimbursement
reimbursements reissue rejects releasing remains renewing rent reopen rep repair repeat
replied requires reserve reset responsible resume retention reveal reveiw revenue
reversed revert rewrite rice rich riddles ring riskiest rn roadmap robot rollout room
routing rumours sabbatical sake salary savings scheme score script seats section segment
selling sends sense sensitive sentence separately serendipity settings shares shipments
shipmnet shoes shouldnt shouting showing sick signature signatures signing signs sing
sits sitting situation skeletons skip sleep slide slip slipped slower sneakers snooze
solve solved somone song sorted sorts sound speak specs spending spent splitting spoke
spring standup statutory steps stock stolen stops storno strategic string struck stuff
stupid submitting subscrbe subscribe subscribed subscription subscriptions subsidiaries
subsidiary substitute sue summarise supervisor supplir surprised sushi suspense swap
swears symptoms ta takers talked tall tells template temporary terminated termination
territory testing text texted th theirs theyd theyll theyre theyve thinks thnx
threatening threatens tickets tight timesheet timesheets tips tlk tmrw tolerance tool
topics town train translate translation travelling treasury trend trigger truck
turnaround twice ty uh unacceptable unallocated unbilled unblock uncapped undelivered
understands understood undisputed units unjustified unsubscribe unused upcoming upfront
uploads upsell urgently usage useful useless utilisation vacation values venue verbal
verified versus visa visiting visitor voided volume volumes vs waive walked wall
warehouse wat watch weather website wed wedding weekend weight werent wet weve whatever
wide wife wifi win wise withdrew withheld withholding won wont wording workshop worse
worst wrng wtf yoga youre zone zoom
"""
