ticketfolio("words",["0"])
